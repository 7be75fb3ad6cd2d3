package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.Conversation;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.PendingMessage;
import dev.frontdesk.customer.ConsentEvent;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.FakeTwilio.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingIT extends SomebodyTexts {
    @AfterEach
    void whatWasSentWasAsTheCarrierWantsIt() {
        assertThat(clinic.twilio.violations()).isEmpty();
    }

    private void textAndBeAnswered(Fault... faults) {
        clinic.twilio.next(faults);
        clinic.text(guest, "Hi");
        clinic.settle();
    }

    private Message reply() {
        return clinic.replies(guest).getFirst();
    }

    private void queue(String text) {
        clinic.database.useTransaction(tx -> clinic.feature()
                .outbox()
                .queue(
                        tx,
                        new Outbox.Draft(
                                clinic.clinicId,
                                clinic.conversations(guest).getFirst(),
                                "system",
                                text,
                                TextingClinic.NUMBER,
                                guest,
                                null),
                        clinic.clock.instant()));
    }

    @Nested
    class IsTriedAgain {
        @Test
        void whenTheCarrierIsBroken() {
            textAndBeAnswered(new Fault.AnswersServerError());

            assertThat(clinic.twilio.requests()).isEqualTo(1);
            assertThat(reply().status()).isEqualTo(MessageStatus.QUEUED);
            assertThat(reply().attempts()).isEqualTo(1);
            assertThat(reply().errorCode()).isEqualTo("500");

            clinic.settleAfter(Duration.ofSeconds(5));

            assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
            assertThat(reply().errorCode()).isNull();
            assertThat(reply().attempts()).isEqualTo(2);
        }

        @Test
        void notBeforeTheCarrierWantsIt() {
            textAndBeAnswered(new Fault.AsksForPatience(40));

            clinic.settleAfter(Duration.ofSeconds(39));
            assertThat(clinic.twilio.requests()).isEqualTo(1);

            clinic.settleAfter(Duration.ofSeconds(1));
            assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
        }

        @Test
        void whenThereIsNoAnswerSoThatItIsSentAtLeastOnce() {
            textAndBeAnswered(new Fault.TakesItAndHangs(), new Fault.TakesItAndDrops());
            clinic.settleAfter(Duration.ofSeconds(5));
            clinic.settleAfter(Duration.ofSeconds(10));

            assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
            assertThat(clinic.twilio.sent()).hasSize(3);
        }

        @Test
        void butNotForEver() {
            for (var i = 0; i < 20; i++) {
                clinic.twilio.next(new Fault.AnswersServerError());
            }
            textAndBeAnswered();
            for (var i = 0; i < 20; i++) {
                clinic.settleAfter(Duration.ofMinutes(15));
            }

            assertThat(clinic.twilio.requests()).isEqualTo(MessageDispatch.MAX_TRIES);
            assertThat(reply().status()).isEqualTo(MessageStatus.FAILED);
            assertThat(clinic.work.queue()).isEmpty();
            assertThat(clinic.feature().outbox().pending(clinic.clock.instant()))
                    .filteredOn(pending -> pending.id().equals(reply().id()))
                    .singleElement()
                    .satisfies(pending -> {
                        assertThat(pending.attempts()).isEqualTo(MessageDispatch.MAX_TRIES);
                        assertThat(pending.error()).isEqualTo("500");
                        assertThat(pending.since()).isEqualTo(reply().statusAt());
                    });
        }
    }

    @Nested
    class IsNotTriedAgain {
        @Test
        void whenTheGuestOptedOutAtTheCarrier() {
            textAndBeAnswered(new Fault.Refuses(400, 21610));

            assertThat(reply().status()).isEqualTo(MessageStatus.SUPPRESSED);
            assertThat(clinic.customer(guest).smsOptedOutAt()).isNotNull();
            assertThat(clinic.ledger(guest)).extracting(ConsentEvent::source).containsExactly("send_refused");
            assertThat(clinic.work.queue()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {21211, 21614})
        void whenTheNumberCannotBeTexted(int code) {
            textAndBeAnswered(new Fault.Refuses(400, code));
            queue("One more thing");
            clinic.settle();

            assertThat(clinic.replies(guest))
                    .extracting(Message::status)
                    .containsExactly(MessageStatus.FAILED, MessageStatus.SUPPRESSED);
            assertThat(clinic.customer(guest).smsBlockedCode()).isEqualTo(Integer.toString(code));
            assertThat(clinic.twilio.requests()).isEqualTo(1);
        }

        @Test
        void butANumberThatWritesCanBeTexted() {
            textAndBeAnswered(new Fault.Refuses(400, 21614));

            clinic.text(guest, "Did you get that?");
            clinic.settle();

            assertThat(clinic.customer(guest).smsBlockedCode()).isNull();
            assertThat(clinic.replies(guest))
                    .extracting(Message::status)
                    .containsExactly(MessageStatus.FAILED, MessageStatus.SENT);
        }

        @ParameterizedTest
        @ValueSource(ints = {21408, 21617, 20003})
        void whenTheCarrierWillNeverTakeThisOne(int code) {
            textAndBeAnswered(new Fault.Refuses(code == 20003 ? 401 : 400, code));

            assertThat(reply().status()).isEqualTo(MessageStatus.FAILED);
            assertThat(reply().errorCode()).isEqualTo(Integer.toString(code));
            assertThat(clinic.customer(guest).smsBlockedCode()).isNull();
            assertThat(clinic.events(guest)).endsWith("message_failed");
            assertThat(clinic.work.queue()).isEmpty();
        }
    }

    @Nested
    class AFailedText {
        private PendingMessage failed;

        @BeforeEach
        void fail() {
            textAndBeAnswered(new Fault.Refuses(400, 21408));
            failed = clinic.feature().outbox().pending(clinic.clock.instant()).stream()
                    .filter(pending -> pending.id().equals(reply().id()))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void canBeSentAgain() {
            assertThat(clinic.feature().outbox().retry(clinic.clinicId, failed.id(), clinic.clock.instant()))
                    .isTrue();
            clinic.settle();

            assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
            assertThat(clinic.feature().outbox().retry(clinic.clinicId, failed.id(), clinic.clock.instant()))
                    .isFalse();
        }

        @Test
        void canBeGivenUp() {
            assertThat(clinic.feature().outbox().discard(clinic.clinicId, failed.id(), clinic.clock.instant()))
                    .isTrue();

            assertThat(clinic.feature().outbox().pending(clinic.clock.instant()))
                    .extracting(PendingMessage::id)
                    .doesNotContain(failed.id());
        }
    }

    @Test
    void textsOfAConversationKeepTheirOrderThroughFailures() {
        textAndBeAnswered(new Fault.AnswersServerError());
        queue("second");
        queue("third");

        clinic.settle();
        assertThat(clinic.twilio.sent()).isEmpty();
        for (var i = 0; i < 10; i++) {
            clinic.settleAfter(Duration.ofSeconds(1));
        }

        assertThat(clinic.twilio.sent())
                .extracting(FakeTwilio.Sent::body)
                .containsExactly("You said: Hi", "second", "third");
    }

    @Test
    void whatIsSentIsWhatIsKept() {
        textAndBeAnswered();
        queue("It’s 3 PM — see you! Reply YES to confirm.");
        clinic.settle();

        assertThat(clinic.twilio.sent().getLast().body()).isEqualTo("It's 3 PM - see you! Reply Y to confirm.");
        assertThat(clinic.replies(guest).getLast().body())
                .isEqualTo(clinic.twilio.sent().getLast().body());
    }

    @Test
    void conversationsAreActiveWhenWeSpeak() {
        textAndBeAnswered();
        clinic.clock.advance(Duration.ofMinutes(5));
        queue("Still there?");

        assertThat(clinic.database
                        .dao(ConversationDao.class)
                        .find(clinic.clinicId, clinic.conversations(guest).getFirst())
                        .map(Conversation::lastActivityAt))
                .hasValue(clinic.clock.instant());
    }
}
