package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            I'm Dana                                      | Dana
            I\u2019m Dana Reyes                           | Dana Reyes
            im dana reyes                                 | Dana Reyes
            my name is Dana Reyes                         | Dana Reyes
            Hi, my name's dana                            | Dana
            name: Dana Reyes                              | Dana Reyes
            it's Dana                                     | Dana
            this is Dana Reyes, can I book Botox?         | Dana Reyes
            Book Botox for tomorrow at 3, I'm Dana Reyes  | Dana Reyes
            I am Jos\u00e9 Nu\u00f1ez                     | Jos\u00e9 Nu\u00f1ez
            call me Jo                                    | Jo
            I'm DANA and I want botox                     | Dana
            I'm sorry, my name is Dana                    | Dana
            I'm Mary-Jane O'Neil                          | Mary-Jane O'Neil
            put it under Dana Reyes                       | Dana Reyes
            This is Fay Wu. hydrafacial dec 12            | Fay Wu
            I'm June Ward                                 | June Ward
            my name is April                              | April
            I'm Will, last name Price                     | Will Price
            I'm Lisa K. and I want botox                  | Lisa K
            im jared                                      | Jared
            my name is Tina Two                           | Tina Two
            My name is Tom Second.                        | Tom Second
            This is Kim Late, can I book?                 | Kim Late
            im dana i need botox                          | Dana
            im olive                                      | Olive
            my name is maria elena de la cruz             | Maria Elena de la Cruz
            """)
    void introduced(String text, String name) {
        assertThat(NameReader.introduced(Utterance.of(text))).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Dana                              | Dana
            Dana Reyes                        | Dana Reyes
            dana reyes                        | Dana Reyes
            Dana Reyes, dana@x.com            | Dana Reyes
            Dana Reyes dana@example.com       | Dana Reyes
            Dana Reyes and my email is d@x.co | Dana Reyes
            sure, Dana Reyes                  | Dana Reyes
            It's Dana Reyes.                  | Dana Reyes
            Dana!                             | Dana
            o'brien                           | O'Brien
            Ana de la Cruz                    | Ana de la Cruz
            J. Smith                          | J Smith
            Dana \uD83D\uDE00                 | Dana
            \u674E\u5C0F\u9F99                | \u674E\u5C0F\u9F99
            Dana Reyes please                 | Dana Reyes
            Lisa K                            | Lisa K
            Barry A                           | Barry A
            Lena Park                         | Lena Park
            June Ward                         | June Ward
            May                               | May
            April Summers                     | April Summers
            Will Best                         | Will Best
            Will Price                        | Will Price
            Autumn Love                       | Autumn Love
            Wednesday Addams                  | Wednesday Addams
            Kim Late                          | Kim Late
            Tina Two                          | Tina Two
            Kim Thanks                        | Kim
            Bella Peel                        | Bella Peel
            Ann Price                         | Ann Price
            ann price                         | Ann Price
            amy church                        | Amy Church
            jude law                          | Jude Law
            ken rush                          | Ken Rush
            maria elena de la cruz            | Maria Elena de la Cruz
            It's me, Tina                     | Tina
            it is me Tina                     | Tina
            Yes. Name's Gina Bo               | Gina Bo
            name Sue Park                     | Sue Park
            Gina, and can you text me the address? | Gina
            Ana                               | Ana
            Will, last name Price             | Will Price
            first name Ana last name Price    | Ana Price
            Dana Reyes Jr.                    | Dana Reyes Jr
            Sam. Thanks!                      | Sam
            Sure, it's under Dana             | Dana
            \u202BDana\u202C                  | Dana
            kim lee                           | Kim Lee
            An Le                             | An Le
            A. J. Foyt                        | A J Foyt
            Fr. O'Malley                      | Fr O'Malley
            Dr. Sara Lind                     | Dr Sara Lind
            Bo                                | Bo
            Nguyen                            | Nguyen
            put it under my mom Helen Park    | Helen Park
            yes, Nora Quinn                   | Nora Quinn
            Nora Quinn please                 | Nora Quinn
            Nora Quinn, thank you so much!    | Nora Quinn
            sure its bob                      | Bob
            BOB                               | Bob
            Nora Quinn. My number is 212 555 0123 | Nora Quinn
            Nora Quinn, 4/5/1990              | Nora Quinn
            Nora Quinn (she/her)              | Nora Quinn
            Gina and can you text me the address? | Gina
            sarah w                           | Sarah W
            Minh Do                           | Minh Do
            Li Na                             | Li Na
            Rose Best                         | Rose Best
            Hope Early                        | Hope Early
            told u, priya nair                | Priya Nair
            Tom Becker like I said            | Tom Becker
            priya like i said                 | Priya
            Edward Said                       | Edward Said
            """)
    void answered(String text, String name) {
        assertThat(NameReader.answered(Utterance.of(text))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "thanks",
                "tomorrow",
                "ok",
                "no",
                "Friday",
                "3 pm",
                "what for?",
                "why do you need it",
                "botox",
                "maybe later",
                "I'm not sure",
                "the second one",
                "never mind",
                "dana@x.com",
                "2",
                "",
                "\uD83D\uDE00",
                "how much is it",
                "is Dana free",
                "ok thanks",
                "I want to cancel my appointment",
                "can you move it to Friday",
                "my friend Dana wants one",
                "Wednesday",
                "Friday Morning",
                "Tomorrow",
                "idk",
                "tbd",
                "n/a",
                "dunno",
                "whatever",
                "flexible",
                "Flexible",
                "Whenever, I'm flexible",
                "may",
                "May 3",
                "will tuesday work",
                "Perfect",
                "Totally",
                "sounds good, let me think about it",
                "Lip Filler",
                "Chemical Peel",
                "Dana?",
                "is it ok?",
                "Maybe Dana",
                "interested",
                "no, Friday",
                "10:30",
                "hm, 10 is too early",
                "gosh, too expensive",
                "Eh, maybe not",
                "Honestly, I'd rather come at lunch",
                "Oops, wrong day",
                "Bummer, I have class",
                "Aw, I can't that day",
                "Honey, does 5 work for you?",
                "bit expensive",
                "Bit Expensive",
                "brb",
                "gotta run",
                "getting cold feet",
                "too early",
                "wrong day",
                "ugh",
                "it's expensive",
                "this is Dana, I can't that day",
                "Dana, actually I need another day",
                "my mom"
            })
    void noName(String text) {
        assertThat(NameReader.answered(Utterance.of(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm interested in Botox",
                "im olive skinned is that ok",
                "im blonde will laser work on me",
                "im blonde and want laser",
                "the day before my wedding, its feb 20",
                "I'm looking for a facial",
                "I'm not sure what I need",
                "it's ok",
                "this is urgent",
                "I'm running late",
                "I'm Dana's mom",
                "I'm good",
                "I'm free tomorrow",
                "it's fine",
                "I am pregnant",
                "it's for tomorrow",
                "Dana Reyes",
                "this is for my friend",
                "I'm on my way",
                "it's me",
                "I'm 35",
                "im in",
                "Whenever, I'm flexible",
                "im booked",
                "it's June",
                "it's May 3",
                "im disabled"
            })
    void nothingIntroduced(String text) {
        assertThat(NameReader.introduced(Utterance.of(text))).isEmpty();
    }

    @Test
    void aNameThatBeginsIsRead() {
        assertThat(NameReader.first(Utterance.of("Priya. actually make it 1:30")))
                .contains("Priya");
        assertThat(NameReader.first(Utterance.of("Dr. Chen has 10 on Friday?"))).isEmpty();
    }
}
