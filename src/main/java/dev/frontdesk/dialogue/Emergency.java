package dev.frontdesk.dialogue;

import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;

/// Words of a medical emergency, and the one sentence that answers them. Nothing else is asked, looked up or
/// booked, and no model is involved.
final class Emergency {
    static final String SENTENCE =
            "If this is a medical emergency, call 911 now. If you are thinking of harming yourself, call or text 988. "
                    + "We cannot help with an emergency by message. Our team will follow up with you.";

    private static final Phrases SYMPTOMS = Phrases.of("""
            chest pain, chest pains, chest hurts, heart attack, cant breathe, cannot breathe,
            can not breathe, cant breath, trouble breathing, hard to breathe, difficulty breathing,
            struggling to breathe, not breathing, short of breath, shortness of breath, throat is closing,
            throat closing, throat is swelling, throat swelling, tongue is swelling, anaphylaxis,
            anaphylactic, severe allergic reaction, unconscious, unresponsive,
            having a seizure, had a seizure, having a stroke, face is drooping, wont stop bleeding,
            bleeding wont stop, bleeding a lot, bleeding heavily, overdose, overdosed, suicidal,
            kill myself, killing myself, want to die, end my life, dont want to live,
            dont want to be here anymore, no reason to live, hurt myself, harm myself,
            hurting myself, harming myself, take my own life, better off dead,
            cant see out of, lost vision, lost my vision, losing my vision, losing vision, going blind,
            skin is turning black, call 911, call an ambulance, need an ambulance
            """);
    private static final Phrases EMERGENCY = Phrases.of("""
            medical emergency, its an emergency, this is an emergency, i have an emergency, having an emergency,
            emergency help, emergency please help
            """);
    private static final Phrases NO_EMERGENCY = Phrases.of("""
            not an emergency, not a medical emergency, no emergency, isnt an emergency, in case of,
            emergency contact, non emergency
            """);

    private Emergency() {}

    static boolean isIn(String text) {
        var words = Utterance.of(text);
        // Denying the word denies no symptom: "it's not an emergency but I have chest pain"
        return words.says(SYMPTOMS)
                || EmergencySigns.areIn(text)
                || (words.says(EMERGENCY) && !words.says(NO_EMERGENCY))
                || words.isJust("emergency", "911", "help emergency");
    }
}
