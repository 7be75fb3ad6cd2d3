package dev.frontdesk.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yes!",
                "Y",
                "yep",
                "yeah",
                "yup",
                "sure",
                "ok",
                "OK.",
                "okay",
                "ugh ok yes",
                "ya bet",
                "k",
                "perfect",
                "sounds good",
                "that works",
                "works for me",
                "that works for me",
                "yes please",
                "go ahead",
                "please do",
                "of course",
                "absolutely",
                "correct",
                "that's right",
                "do it",
                "let's do it",
                "book it",
                "I'll take it",
                "confirm",
                "fine",
                "that's fine",
                "no problem",
                "\uD83D\uDC4D",
                "\u2705",
                "great",
                "That\u2019s perfect",
                "yes thank you",
                "perfect, thanks!",
                "yes, book it please",
                "ok do it",
                "sounds good thanks",
                "ok yes",
                "I guess so",
                "sure why not",
                "yes please do",
                "that one please",
                "cool",
                "sounds good to me",
                "not a problem",
                "you bet",
                "ok sounds good, see you then",
                "ok please",
                "yes, for me please",
                "\uD83D\uDC4D thanks",
                "yep that'd be great, thank you so much",
                "ok take it",
                "take it",
                "lets lock it in",
                "lock it in",
                "I'll take that",
                "she said yes",
                "he says ok, thanks"
            })
    void yes(String text) {
        assertThat(Answer.read(Utterance.of(text))).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes please cancel it",
                "yes, go ahead and cancel",
                "ok, cancel it",
                "please cancel",
                "please cancel my appointment",
                "yes I understand, cancel it please",
                "yes please cancel my appointment",
                "yes I would like to cancel it"
            })
    void cancellingIsAYesToNothingElse(String text) {
        assertThat(Answer.read(Utterance.of(text), Question.CANCELLING)).isEqualTo(Answer.YES);
        assertThat(Answer.read(Utterance.of(text))).isNotEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"book it", "yes, book it please", "I'll take it", "ok take it", "lock it in"})
    void bookingIsNoYesToCancelling(String text) {
        assertThat(Answer.read(Utterance.of(text), Question.CANCELLING)).isNotEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "No.",
                "nope",
                "nah",
                "no thanks",
                "no thank you",
                "never mind",
                "nevermind",
                "keep it",
                "no, keep it",
                "not now",
                "please don't",
                "don't",
                "I changed my mind",
                "rather not",
                "\uD83D\uDC4E",
                "that doesn't work",
                "none of them",
                "leave it",
                "no I want to keep my appointment",
                "nah",
                "pass",
                "maybe later",
                "dont",
                "no dont",
                "no, that's fine",
                "I'm good",
                "yes... actually no",
                "no 2:30 doesn't work"
            })
    void no(String text) {
        assertThat(Answer.read(Utterance.of(text))).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dana",
                "yes but can I move it instead?",
                "not sure",
                "what fee?",
                "ok but how much",
                "maybe",
                "3 pm",
                "tomorrow",
                "do you have parking?",
                "actually make it 10:30",
                "is that ok?",
                "ok thanks",
                "ok thanks bye",
                "ok bye",
                "great, thank you for checking",
                "awesome thanks for checking",
                "great thanks",
                "perfect, ill get back to you",
                "sure let me get back to you",
                "yes i'll let you know",
                "great i'll call later",
                "ok good to know",
                "good to know",
                "hmm ok",
                "oh ok nice",
                "Okay hold on",
                "ok give me a minute",
                "okay and who would I see",
                "ok whats the address",
                "Yes for me and my sister",
                "ok thats too much",
                "sounds good, let me think about it",
                "yes 3 pm",
                "yes no",
                "she said yes but I can't",
                "please",
                "thanks",
                "\uD83D\uDE00"
            })
    void neither(String text) {
        assertThat(Answer.read(Utterance.of(text))).isEqualTo(Answer.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the second one       | 2
            second               | 2
            #2                   | 2
            option 2             | 2
            number 3 please      | 3
            the 3rd one          | 3
            first                | 1
            the first one        | 1
            the last one         | -1
            last                 | -1
            the later one        | -1
            the earlier one      | 1
            the earliest         | 1
            slot two             | 2
            number two           | 2
            not the first, the second   | 2
            the first, no wait, the second | 2
            option 1, actually option 2 | 2
            """)
    void places(String text, int number) {
        assertThat(Position.read(Utterance.of(text))).contains(new Position(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 people",
                "it's my first time",
                "my last visit",
                "2",
                "the first or the second",
                "last week",
                "first thing",
                "anything but the first",
                "not option 2",
                ""
            })
    void noPlace(String text) {
        assertThat(Position.read(Utterance.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2             | 2
            2 please      | 2
            2!            | 2
            two           | 2
            I'll take 2   | 2
            number 2      | 2
            number two    | 2
            2, actually no, 3 | 3
            2 no wait 3 please | 3
            """)
    void nothingButANumber(String text, int number) {
        assertThat(Position.bareNumber(Utterance.of(text))).contains(new Position(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 people", "2 pm", "2 or 3", "2:30", "not 2", "2?x", "tomorrow 2", "1030"})
    void moreThanANumber(String text) {
        assertThat(Position.bareNumber(Utterance.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            the middle one   | 3 | 1
            the middle one   | 2 | -
            the last one     | 2 | 1
            the third one    | 2 | -
            """)
    void whichOfSeveral(String text, int size, @org.jspecify.annotations.Nullable Integer index) {
        var place = Position.read(Utterance.of(text)).orElseThrow();
        assertThat(place.index(size).orElse(null)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Dana, Dana@X.com             | dana@x.com
            mail me at a.b+c@mail.co.uk. | a.b+c@mail.co.uk
            a@b                          | -
            @dana                        | -
            no mail                      | -
            .x@y.com                     | -
            """)
    void emails(String text, @org.jspecify.annotations.Nullable String email) {
        assertThat(Contacts.email(Utterance.of(text)).orElse(null)).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            call +1 (212) 555-0123     | 12125550123
            2125550123                 | 2125550123
            at 3 or 4                  | -
            2026 12                    | -
            """)
    void phones(String text, @org.jspecify.annotations.Nullable String digits) {
        assertThat(Contacts.phoneDigits(Utterance.of(text)).orElse(null)).isEqualTo(digits);
    }
}
