package dev.frontdesk.ops.torture;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a guest believes to hold, by what they were told last.
final class Told {
    private static final Pattern CHANGE = Pattern.compile(
            "(?<booked>you(?:'re| are) booked for)|(?<moved>you(?:'re| are) moved)|(?<cancelled>appointment is cancelled)",
            Pattern.CASE_INSENSITIVE);

    /// "… on Tuesday, November 24 at 3:00 PM"
    private static final Pattern WHEN = Pattern.compile(" on \\w+day, (\\w+ \\d{1,2} at \\d{1,2}:\\d{2} [AP]M)");

    /// What became of an appointment.
    enum Kind {
        BOOKED,
        MOVED,
        CANCELLED
    }

    private @Nullable String holds;

    /// Takes note of a reply.
    ///
    /// @return what it said last that changed something
    Optional<Kind> hear(String reply) {
        Optional<Kind> last = Optional.empty();
        for (var change = CHANGE.matcher(reply); change.find(); ) {
            if (change.group("cancelled") != null) {
                holds = null;
                last = Optional.of(Kind.CANCELLED);
                continue;
            }
            var when = WHEN.matcher(reply);
            if (when.find(change.end())) {
                holds = when.group(1);
                last = Optional.of(change.group("booked") != null ? Kind.BOOKED : Kind.MOVED);
            }
        }
        return last;
    }

    /// "November 24 at 3:00 PM"; empty when they hold nothing.
    Optional<String> holds() {
        return Optional.ofNullable(holds);
    }
}
