package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.Conversation;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.customer.ConsentEvent;
import dev.frontdesk.twilio.TwilioClientFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentIT extends SomebodyTexts {
    private void text(String body) {
        assertThat(clinic.text(guest, body).statusCode()).isEqualTo(200);
        clinic.settle();
    }

    private void textMarked(String body, String optOutType) {
        var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, body);
        sms.put("OptOutType", optOutType);
        clinic.carrier.post(TextingClinic.SMS, sms);
        clinic.settle();
    }

    private Conversation conversation() {
        return clinic.database
                .dao(ConversationDao.class)
                .find(clinic.clinicId, clinic.conversations(guest).getLast())
                .orElseThrow();
    }

    @Nested
    class AGuestWhoMayBeTexted {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "STOP",
                    " stop\n",
                    "Unsubscribe",
                    "END",
                    "quit",
                    "STOPALL",
                    "REVOKE",
                    "OptOut",
                    "Cancel",
                    "cancel "
                })
        void optsOutWithABareKeyword(String keyword) {
            text(keyword);

            assertThat(clinic.customer(guest).smsOptedOutAt()).isEqualTo(clinic.clock.instant());
            assertThat(clinic.ledger(guest)).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo("stop");
                assertThat(line.source()).isEqualTo("keyword");
                assertThat(line.messageId())
                        .isEqualTo(clinic.messages(guest).getFirst().id().value());
            });
            assertThat(conversation().outcome()).isEqualTo("opted_out");
            assertThat(clinic.messages(guest)).extracting(Message::direction).containsExactly("inbound");
            assertThat(clinic.twilio.requests()).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cancel my appointment",
                    "Stop by at 3?",
                    "YES",
                    "yes",
                    "Start",
                    "unstop",
                    "don't text me before 9",
                    "Cancel.",
                    "Stop?",
                    "I opt out of the numbing cream btw",
                    "please stop sending me so many reminders",
                    "please stop texting me about offers",
                    "remove me from the 3 pm slot",
                    "please don't stop texting me",
                    "the bleeding won't stop please help",
                    "how do I opt out?",
                    "could you stop by my office and not text me at all because I cannot read texts while I work"
                })
        void isAnsweredWhenTheySayMore(String body) {
            text(body);

            assertThat(clinic.twilio.sent()).hasSize(1);
            assertThat(clinic.ledger(guest)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Stop.",
                    "STOP!",
                    "\"STOP\"",
                    "Stop \uD83D\uDED1",
                    "Unsubscribe.",
                    "Quit.",
                    "End.",
                    "STOP please",
                    "Please stop",
                    "stop texting me",
                    "no more texts",
                    "opt out",
                    "I want to opt out of these texts",
                    "do not text me at all",
                    "leave me alone",
                    "wrong number",
                    "Sorry, you have the wrong number",
                    "I think you have the wrong number.",
                    "can you please stop texting me?",
                    "Please stop texting me!",
                    "stop sending me these messages",
                    "I said do not text me",
                    "take me off your list"
                })
        void optsOutInTheirOwnWordsAndIsToldOnce(String body) {
            text(body);

            assertThat(clinic.customer(guest).smsOptedOutAt()).isEqualTo(clinic.clock.instant());
            assertThat(clinic.ledger(guest)).extracting(ConsentEvent::kind).containsExactly("stop");
            assertThat(clinic.twilio.sent())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.body()).contains("no more texts", "START"));
            assertThat(conversation().outcome()).isEqualTo("opted_out");

            text("hello?");

            assertThat(clinic.twilio.sent()).hasSize(1);

            text("Please stop texting me!");

            assertThat(clinic.twilio.sent()).hasSize(1);
        }

        @Test
        void optsOutWhenTheCarrierSaysSo() {
            textMarked("Arrêt", "STOP");

            assertThat(clinic.customer(guest).smsOptedOutAt()).isNotNull();
            assertThat(clinic.ledger(guest)).extracting(ConsentEvent::source).containsExactly("carrier");
            assertThat(clinic.twilio.requests()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"HELP", "info"})
        void isHelpedByTheCarrierAlone(String keyword) {
            text(keyword);

            assertThat(clinic.ledger(guest)).extracting(ConsentEvent::kind).containsExactly("help");
            assertThat(clinic.customer(guest).smsOptedOutAt()).isNull();
            assertThat(clinic.twilio.requests()).isZero();
        }

        @Test
        void getsNoneOfWhatWaitedWhenTheyOptedOut() {
            clinic.text(guest, "Hi");
            clinic.text(guest, "STOP");

            clinic.settle();

            assertThat(clinic.replies(guest)).extracting(Message::status).containsExactly(MessageStatus.SUPPRESSED);
            assertThat(clinic.twilio.requests()).isZero();
        }
    }

    @Nested
    class AGuestWhoOptedOut {
        @BeforeEach
        void optOut() {
            text("STOP");
        }

        @Test
        void isNotAnswered() {
            text("When are you open?");

            assertThat(clinic.messages(guest)).extracting(Message::body).contains("When are you open?");
            assertThat(clinic.replies(guest)).isEmpty();
            assertThat(clinic.events(guest)).endsWith("message_not_answered");
            assertThat(clinic.work.queue()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"START", "yes", "Unstop "})
        void comesBackWithABareKeyword(String keyword) {
            text(keyword);

            assertThat(clinic.customer(guest).smsOptedOutAt()).isNull();
            assertThat(clinic.ledger(guest)).extracting(ConsentEvent::kind).containsExactlyInAnyOrder("stop", "start");
            assertThat(clinic.twilio.requests()).isZero();

            text("Hi again");

            assertThat(clinic.twilio.sent())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.body()).isEqualTo("You said: Hi again"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"STOP", "Stop.", "please stop texting me"})
        void optingOutAgainIsInTheLedgerTooAndIsNotConfirmed(String body) {
            text(body);

            assertThat(clinic.twilio.requests()).isZero();

            assertThat(clinic.ledger(guest)).hasSize(2);
        }
    }

    @Test
    void aYesThatTheCarrierMarkedIsOrdinaryFromSomebodyWhoIsNotOptedOut() {
        textMarked("YES", "START");

        assertThat(clinic.twilio.sent()).hasSize(1);
    }
}
