package dev.frontdesk.dialogue;

import dev.frontdesk.audit.ToolExecution;
import dev.frontdesk.dialogue.Reception.AnsweredBy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What attempts at a turn did before they crashed.
record EarlierAttempts(List<ToolExecution> outcomes) {
    static final EarlierAttempts NONE = new EarlierAttempts(List.of());

    private static final Set<String> CHANGES =
            Set.of("book_appointment", "reschedule_appointment", "cancel_appointment");

    Set<String> toolCallIds() {
        return outcomes.stream().map(ToolExecution::toolCallId).collect(Collectors.toSet());
    }

    /// Who changed something in them. Code calls its tools under the turn's own id, a model under ids that it makes up.
    ///
    /// @param ownCallId the turn's
    AnsweredBy by(String ownCallId) {
        return changes().allMatch(change -> change.toolCallId().startsWith(ownCallId))
                ? AnsweredBy.OFFLINE
                : AnsweredBy.MODEL;
    }

    /// What they changed, as it is to be said to the guest; empty when nothing is to be said yet.
    Optional<String> confirmation() {
        var said = changes()
                .map(outcome -> outcome.result().path("spoken_confirmation").asText())
                .distinct()
                .collect(Collectors.joining(" "));
        return said.isBlank() ? Optional.empty() : Optional.of(said);
    }

    private Stream<ToolExecution> changes() {
        return outcomes.stream().filter(outcome -> outcome.success() && CHANGES.contains(outcome.tool()));
    }
}
