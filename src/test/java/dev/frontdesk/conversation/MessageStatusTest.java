package dev.frontdesk.conversation;

import static dev.frontdesk.conversation.MessageStatus.DELIVERED;
import static dev.frontdesk.conversation.MessageStatus.FAILED;
import static dev.frontdesk.conversation.MessageStatus.QUEUED;
import static dev.frontdesk.conversation.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTest {
    @Test
    void moves_forward_only() {
        assertThat(SENT.isBeyond(QUEUED)).isTrue();
        assertThat(DELIVERED.isBeyond(SENT)).isTrue();
        assertThat(FAILED.isBeyond(QUEUED)).isTrue();
        assertThat(QUEUED.isBeyond(SENT)).isFalse();
        assertThat(SENT.isBeyond(SENT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "UNDELIVERED", "FAILED", "SIMULATED", "SUPPRESSED"})
    void ends_once(MessageStatus ended) {
        assertThat(MessageStatus.values()).noneMatch(status -> status.isBeyond(ended));
    }

    @Test
    void has_one_name_in_json_and_in_the_database() throws Exception {
        assertThat(Json.newMapper().writeValueAsString(MessageStatus.values()))
                .isEqualTo("[\"received\",\"queued\",\"sent\",\"delivered\",\"undelivered\",\"failed\","
                        + "\"simulated\",\"suppressed\"]");
    }
}
