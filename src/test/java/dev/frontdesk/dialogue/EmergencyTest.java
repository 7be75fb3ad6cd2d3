package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have chest pain",
                "I took too many pills",
                "I took a whole bottle of sleeping pills",
                "I think I'm dying",
                "I used my epipen",
                "I swallowed the numbing cream",
                "blood is spurting from my lip",
                "help I can't breathe",
                "my throat is closing up after the filler!",
                "I want to kill myself",
                "book botox tomorrow, also I'm having trouble breathing",
                "CALL 911",
                "My emergency contact is my mom. I can't breathe",
                "It's not an emergency but I have chest pain after my filler",
                "I can\u2019t see out of my left eye since the filler",
                "it's not an emergency but I can't breathe",
                "I don't want to be here anymore",
                "i dont want to live",
                "there's no reason to live",
                "EMERGENCY",
                "I lost vision in one eye after filler",
                "my vision is gone since the filler",
                "my vision suddenly went black",
                "can't see out of my left eye",
                "i got filler yesterday and now i cant see",
                "I can barely see with my right eye, help",
                "I went blind in one eye",
                "got fillers and everything went dark",
                "blurry vision after my cheek filler",
                "my skin is turning white and blue after filler",
                "my lip turned white",
                "lips went kinda grey",
                "the area around my nose looks blue since the injection",
                "my skin is blanching",
                "hi, my friend's lips are all black after the filler",
                "can't swallow since botox",
                "having trouble swallowing after my tox",
                "I fainted",
                "i fainted in the car after my appointment",
                "I collapsed",
                "my mom collapsed in your parking lot",
                "just passed out",
                "i keep blacking out",
                "lost consciousness for a minute",
                "i can barely breathe",
                "my chest feels tight",
                "pain in my chest since the shot",
                "my throat feels like it's closing",
                "the bleeding just wont stop",
                "i have no vision in my left eye",
                "is my skin turning white normal?",
                "my lips are blue",
                "her lips are blue",
                "my lips are white and cold",
                "my lips are grey",
                "lips look grey and hurt",
                "my lip is pale since the filler",
                "blanching on my upper lip",
                "seeing double since the botox",
                "vision loss",
                "vision loss in one eye",
                "i lost sight",
                "i can not see out of my right eye",
                "feeling faint, about to pass out",
                "i might pass out",
                "the skin near my nose is pale and mottled",
                "white patch on my nose after filler",
                "the area is dusky and very painful",
                "my face droops on one side and arm weak",
                "my speech is slurred",
                "hives all over and wheezing",
                "Do you have a doctor? I can't really breathe"
            })
    void anEmergency(String text) {
        assertThat(Emergency.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's not an emergency, I just need botox",
                "I'm dying to try botox",
                "I took too many photos of it lol",
                "it's not an emergency but I'd like to ask something",
                "my emergency contact is Dana",
                "emergency contact is my mom",
                "I'm dying to try botox",
                "I'd like to live chat",
                "my skin turned so smooth",
                "I have a blind date friday, can I get botox",
                "love the white towels",
                "black friday deals?",
                "is the skin treatment part of black friday",
                "do you take vision insurance? I lost mine",
                "I can't see you until Friday",
                "I can't see any times on the website",
                "i cant see the price",
                "that price is hard to swallow",
                "I almost fainted when I saw the price",
                "I fainted at a blood test years ago, is that a problem?",
                "can filler cause blindness?",
                "could I go blind from filler?",
                "what if I faint?",
                "I read that somebody went blind",
                "i have faint lines on my forehead",
                "what a relief, I can breathe again",
                "my plans collapsed, need to reschedule",
                "does laser hair removal hurt on the chest",
                "how much to laser my chest",
                "my skin is pale, which laser is best",
                "I went to the white party",
                "i lost sight of my appointment, when is it",
                "my nails turned black, can you fix that",
                "I'm dying for a facial",
                "do you treat dark spots and black heads on my nose"
            })
    void none(String text) {
        assertThat(Emergency.isIn(text)).isFalse();
    }
}
