package dev.frontdesk.messaging;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the carrier itself acts on, whatever we would make of it. A text is a keyword when it is nothing else:
/// "CANCEL" opts out, "cancel my appointment" does not.
///
/// @see <a href="https://help.twilio.com/articles/223134027">Twilio: support for opt-out keywords</a>
enum ConsentKeyword {
    STOP,
    START,
    HELP;

    private static final Set<String> STOP_WORDS =
            Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
    private static final Pattern AROUND_A_WORD = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");
    private static final Set<String> START_WORDS = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> HELP_WORDS = Set.of("HELP", "INFO");

    /// The keyword a text is.
    static Optional<ConsentKeyword> in(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        if (STOP_WORDS.contains(word)) {
            return Optional.of(STOP);
        }
        if (START_WORDS.contains(word)) {
            return Optional.of(START);
        }
        return HELP_WORDS.contains(word) ? Optional.of(HELP) : Optional.empty();
    }

    /// Whether it is a word that ends the texts with nothing but marks around it, which the carrier takes for an
    /// ordinary text: "Stop.", "\"STOP\"", "End!". "Cancel." is more often an answer, and said of an appointment.
    static boolean isStopAmongMarks(String text) {
        var word = AROUND_A_WORD.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return STOP_WORDS.contains(word) && !word.equals("CANCEL") && !text.contains("?");
    }

    /// The keyword the carrier says it recognised: the words can be configured there.
    static Optional<ConsentKeyword> named(String optOutType) {
        return switch (optOutType.strip().toUpperCase(Locale.ROOT)) {
            case "STOP" -> Optional.of(STOP);
            case "START" -> Optional.of(START);
            case "HELP" -> Optional.of(HELP);
            default -> Optional.empty();
        };
    }
}
