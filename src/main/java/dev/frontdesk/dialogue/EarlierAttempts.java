package dev.frontdesk.dialogue;

import dev.frontdesk.audit.ToolExecution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What attempts at a turn did before they crashed.
record EarlierAttempts(List<ToolExecution> outcomes) {
    static final EarlierAttempts NONE = new EarlierAttempts(List.of());

    private static final Set<String> CHANGES =
            Set.of("book_appointment", "reschedule_appointment", "cancel_appointment");

    Set<String> toolCallIds() {
        return outcomes.stream().map(ToolExecution::toolCallId).collect(Collectors.toSet());
    }

    /// What they changed, as it is to be said to the guest; empty when nothing is to be said yet.
    Optional<String> confirmation() {
        var said = outcomes.stream()
                .filter(outcome -> outcome.success() && CHANGES.contains(outcome.tool()))
                .map(outcome -> outcome.result().path("spoken_confirmation").asText())
                .distinct()
                .collect(Collectors.joining(" "));
        return said.isBlank() ? Optional.empty() : Optional.of(said);
    }
}
