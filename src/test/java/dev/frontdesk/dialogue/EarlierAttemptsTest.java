package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.audit.ToolExecution;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.dialogue.Reception.AnsweredBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarlierAttemptsTest {
    private static final String OWN = "turn-1";

    @Test
    void whatAModelBookedIsTheModels() {
        assertThat(by(call("check_availability", OWN), call("book_appointment", "call_7")))
                .isEqualTo(AnsweredBy.MODEL);
    }

    @Test
    void whatCodeBookedIsTheOfflineReceptionists() {
        assertThat(by(call("check_availability", "call_7"), call("book_appointment", OWN + "#2")))
                .isEqualTo(AnsweredBy.OFFLINE);
    }

    private static AnsweredBy by(ToolExecution... outcomes) {
        return new EarlierAttempts(List.of(outcomes)).by(OWN);
    }

    private static ToolExecution call(String tool, String toolCallId) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return new ToolExecution(
                ClinicId.create(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "turn",
                toolCallId,
                tool,
                "sms",
                "assistant",
                nothing,
                nothing,
                true,
                null,
                1,
                Instant.EPOCH);
    }
}
