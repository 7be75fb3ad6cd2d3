package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.dialogue.TurnInput;
import dev.frontdesk.dialogue.TurnTools;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Utterance;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One turn while it is answered: what came in, what it says, and what was remembered.
record Turn(TurnInput input, Reading reading, OfflineState state) {
    static Turn of(TurnInput input) {
        var today = input.clinic().today(input.now());
        var state = OfflineState.read(input.dialogueState());
        var reading = Reading.of(input.text(), input.clinic(), today);
        return new Turn(
                input,
                state.expectsATime() ? reading : reading.withoutLoneNumber(),
                state.mixed(state.mixed() || isAnother(state, reading))
                        .knowing(named(input, reading, state), reading.email()));
    }

    /// Whether another treatment is named than the one that is being looked for.
    private static boolean isAnother(OfflineState state, Reading reading) {
        var wished = state.wish().service();
        return wished != null
                && reading.mentioned()
                        .spokenOf()
                        .anyMatch(treatment -> !treatment.slug().equals(wished));
    }

    /// The name they introduce themselves by, sign with, or begin with where it was asked for.
    private static @Nullable String named(TurnInput input, Reading reading, OfflineState state) {
        if (reading.name() != null || input.customer().name() != null) {
            return reading.name();
        }
        var words = reading.words();
        boolean chooses = !(input.choice() instanceof SlotChoice.None);
        var asked = state.awaiting() == Awaiting.NAME ? NameReader.first(words) : Optional.<String>empty();
        return asked.or(() -> chooses ? NameReader.signed(words) : Optional.empty())
                .or(() -> signedBehindADash(input, reading))
                .orElse(null);
    }

    /// "... 9 am works? - Tom Becker", but not "- Riverside": a name of the clinic's is none of theirs.
    private static Optional<String> signedBehindADash(TurnInput input, Reading reading) {
        var ofTheClinic = reading.mentioned().words();
        return input.text().contains(" - ")
                ? NameReader.signed(reading.words())
                        .filter(name -> Utterance.of(name).words().stream().noneMatch(ofTheClinic::contains))
                : Optional.empty();
    }

    Clinic clinic() {
        return input.clinic();
    }

    TurnTools tools() {
        return input.tools();
    }

    LocalDate today() {
        return reading.today();
    }

    Turn with(OfflineState next) {
        return new Turn(input, reading, next);
    }

    Turn with(Reading other) {
        return new Turn(input, other, state);
    }

    /// The name to book under: the known one, or the one they gave.
    @Nullable
    String name() {
        return input.customer().name() == null
                ? state.guest().name()
                : input.customer().name();
    }

    String serviceName(String slug) {
        return clinic().findService(slug).map(Service::name).orElse(slug);
    }
}
