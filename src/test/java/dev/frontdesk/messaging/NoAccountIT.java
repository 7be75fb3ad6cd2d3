package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoAccountIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @Test
    void textsAreKeptAndSimulated() {
        try (var clinic = TextingClinic.withoutAccount(db)) {
            var guest = TextingClinic.newGuest();
            clinic.text(guest, "Hi");
            clinic.settle();

            assertThat(clinic.replies(guest)).singleElement().satisfies(reply -> {
                assertThat(reply.status()).isEqualTo(MessageStatus.SIMULATED);
                assertThat(reply.body()).isEqualTo("You said: Hi");
            });
            assertThat(clinic.twilio.requests()).isZero();
            assertThat(clinic.work.queue()).isEmpty();
        }
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        try (var clinic = TextingClinic.withoutToken(db)) {
            var before = clinic.storedMessages();

            assertThat(clinic.text(TextingClinic.newGuest(), "Hi").statusCode()).isEqualTo(403);
            assertThat(clinic.storedMessages()).isEqualTo(before);
        }
    }
}
