package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.dialogue.TurnInput;
import dev.frontdesk.dialogue.TurnTools;
import dev.frontdesk.language.NameReader;
import java.time.LocalDate;
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
                        .knowing(signed(input, reading), reading.email()));
    }

    /// Whether another treatment is named than the one that is being looked for.
    private static boolean isAnother(OfflineState state, Reading reading) {
        var wished = state.wish().service();
        return wished != null
                && reading.mentioned()
                        .spokenOf()
                        .anyMatch(treatment -> !treatment.slug().equals(wished));
    }

    /// The name they introduce themselves by, or sign a choice with.
    private static @Nullable String signed(TurnInput input, Reading reading) {
        boolean chooses = input.customer().name() == null && !(input.choice() instanceof SlotChoice.None);
        return reading.name() == null && chooses
                ? NameReader.signed(reading.words()).orElse(null)
                : reading.name();
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
