package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.Episodes;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundSmsIT extends SomebodyTexts {
    @Nested
    class AText {
        @Test
        void isStoredWithItsWorkBeforeItIsAcknowledged() {
            var answer = clinic.text(guest, "Hi 👋 שלום");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
            assertThat(answer.body()).endsWith("<Response/>");
            assertThat(clinic.work.queue())
                    .hasSize(1)
                    .first()
                    .satisfies(queued -> assertThat(queued.taskName()).isEqualTo("turn"));
            assertThat(clinic.messages(guest)).extracting(Message::body).containsExactly("Hi 👋 שלום");
            assertThat(clinic.events(guest)).containsExactly("message_received");
        }

        @Test
        void isAnsweredOverRestFromTheNumberItWasSentTo() {
            clinic.text(guest, "Hi");

            clinic.settle();

            assertThat(clinic.twilio.violations()).isEmpty();
            assertThat(clinic.twilio.sent()).hasSize(1).first().satisfies(sent -> {
                assertThat(sent.from()).isEqualTo(TextingClinic.NUMBER);
                assertThat(sent.to()).isEqualTo(guest);
                assertThat(sent.body()).isEqualTo("You said: Hi");
                assertThat(sent.statusCallback().toString())
                        .startsWith("https://frontdesk.example/webhooks/twilio/sms/status?");
            });
            assertThat(clinic.replies(guest)).hasSize(1).first().satisfies(reply -> {
                assertThat(reply.status()).isEqualTo(MessageStatus.SENT);
                assertThat(reply.messageSid())
                        .isEqualTo(clinic.twilio.sent().getFirst().sid());
            });
            assertThat(clinic.work.queue()).isEmpty();
        }

        @Test
        void joinsThoseThatCameMeanwhileInOneTurn() {
            clinic.text(guest, "Can I get Botox");
            clinic.text(guest, "tomorrow?");

            clinic.settle();

            assertThat(clinic.twilio.sent())
                    .hasSize(1)
                    .first()
                    .satisfies(sent -> assertThat(sent.body()).isEqualTo("You said: Can I get Botox\ntomorrow?"));
        }

        @Test
        void afterLongSilenceBeginsAnotherConversation() {
            clinic.text(guest, "Hi");
            clinic.settle();
            clinic.clock.advance(Episodes.SILENCE.minusSeconds(1));
            clinic.text(guest, "Hi again");
            clinic.settle();
            assertThat(clinic.conversations(guest)).hasSize(1);

            clinic.clock.advance(Episodes.SILENCE);
            clinic.text(guest, "And again");
            assertThat(clinic.conversations(guest)).hasSize(2);
        }

        @Test
        void ofTenThousandCharactersIsKeptWhole() {
            var body = "😀é".repeat(5_000);

            assertThat(clinic.text(guest, body).statusCode()).isEqualTo(200);

            assertThat(clinic.messages(guest).getFirst().body()).isEqualTo(body);
        }

        @Test
        void withNothingButAPictureIsStillATurn() {
            var mms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "");
            mms.put("NumMedia", "1");
            mms.put("MediaUrl0", "https://api.twilio.com/media/ME1");
            mms.put("MediaContentType0", "image/jpeg");

            clinic.carrier.post(TextingClinic.SMS, mms);
            clinic.settle();

            assertThat(clinic.messages(guest).getFirst().media())
                    .containsExactly(new Message.Media("https://api.twilio.com/media/ME1", "image/jpeg"));
            assertThat(clinic.twilio.sent().getFirst().body()).isEqualTo("You said: [attachment]");
        }

        @Test
        void ofSomebodyMadeUpIsNeverAnsweredToTheCarrier() {
            var result = clinic.feature()
                    .service()
                    .accept(
                            InboundSms.madeUp(UUID.randomUUID(), guest, TextingClinic.NUMBER, "Hi"),
                            clinic.clock.instant());
            clinic.settle();

            assertThat(result).isInstanceOf(AcceptResult.Accepted.class);
            assertThat(clinic.replies(guest)).extracting(Message::status).containsExactly(MessageStatus.SIMULATED);
            assertThat(clinic.twilio.requests()).isZero();
        }
    }

    @Nested
    class ARepetition {
        @Test
        void bySidIsAcknowledgedAndChangesNothing() {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            clinic.carrier.post(TextingClinic.SMS, sms);
            clinic.settle();

            var again = clinic.carrier.post(TextingClinic.SMS, sms);
            clinic.settle();

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).endsWith("<Response/>");
            assertThat(clinic.twilio.sent()).hasSize(1);
        }

        @Test
        void byTokenIsOneToo() {
            var token = Map.of("I-Twilio-Idempotency-Token", guest);
            for (var i = 0; i < 2; i++) {
                var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
                assertThat(clinic.carrier.post(TextingClinic.SMS, sms, token).statusCode())
                        .isEqualTo(200);
            }

            assertThat(clinic.messages(guest)).hasSize(1);
        }

        @Test
        void longAfterwardsOpensNoConversation() {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            clinic.carrier.post(TextingClinic.SMS, sms);
            clinic.settleAfter(Episodes.SILENCE.multipliedBy(2));

            clinic.carrier.post(TextingClinic.SMS, sms);

            assertThat(clinic.conversations(guest)).hasSize(1);
        }

        @Test
        void twentyTimesAtOnceIsOneMessageWithOnePieceOfWork() throws Exception {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var deliveries = IntStream.range(0, 20)
                        .<Callable<HttpResponse<String>>>mapToObj(
                                _ -> () -> clinic.carrier.post(TextingClinic.SMS, sms))
                        .toList();

                assertThat(threads.invokeAll(deliveries))
                        .extracting(delivery -> delivery.resultNow().statusCode())
                        .containsOnly(200);
            }

            assertThat(clinic.messages(guest)).hasSize(1);
            assertThat(clinic.work.queue()).hasSize(1);
        }
    }

    @Nested
    class ManyTexts {
        @Test
        void atOnceFromNewGuestsAreAllTakenIntoOneEpisodeEach() throws Exception {
            var guests = Stream.generate(TextingClinic::newGuest).limit(4).toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var deliveries = IntStream.range(0, 160)
                        .<Callable<HttpResponse<String>>>mapToObj(
                                i -> () -> clinic.text(guests.get(i % guests.size()), "text " + i))
                        .toList();

                assertThat(threads.invokeAll(deliveries))
                        .extracting(delivery -> delivery.resultNow().statusCode())
                        .containsOnly(200);
            }

            assertThat(guests).allSatisfy(each -> {
                assertThat(clinic.conversations(each)).hasSize(1);
                assertThat(clinic.messages(each)).hasSize(40);
            });
        }
    }

    @Nested
    class IsRefusedWithNothingStored {
        private int messages;
        private int customers;

        @BeforeEach
        void count() {
            messages = clinic.storedMessages();
            customers = clinic.storedCustomers();
        }

        private void assertRefused(HttpResponse<String> answer, int status, String code) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .contains("\"code\":\"" + code + "\"")
                    .contains("\"message\":\"", "\"request_id\":\"");
            assertThat(clinic.storedMessages()).isEqualTo(messages);
            assertThat(clinic.storedCustomers()).isEqualTo(customers);
            assertThat(clinic.work.queue()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "L/OH5YylLD5NRKLltdqwSvS0BnU="})
        void withoutTheCarriersSignature(String signature) {
            var body = TwilioClientFixture.encode(TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi"));

            assertRefused(clinic.carrier.send(TextingClinic.SMS, body, signature, Map.of()), 403, "invalid_signature");
            assertRefused(
                    clinic.carrier.send(TextingClinic.SMS + "/status", body, signature, Map.of()),
                    403,
                    "invalid_signature");
        }

        @Test
        void withASignatureOfSomethingElse() {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            var signature = clinic.carrier.signatureOf(TextingClinic.SMS, sms);
            sms.put("Body", "Hello");

            assertRefused(
                    clinic.carrier.send(TextingClinic.SMS, TwilioClientFixture.encode(sms), signature, Map.of()),
                    403,
                    "invalid_signature");
        }

        @Test
        void toANumberNoClinicOwns() {
            var sms = TwilioClientFixture.sms(guest, "+12125550999", "Hi");

            assertRefused(clinic.carrier.post(TextingClinic.SMS, sms), 404, "clinic_not_found");
        }

        @ParameterizedTest
        @CsvSource({
            "MessageSid,",
            "From,",
            "From, 12345",
            "From, Robert'); DROP TABLE messages",
            "From, whatsapp:+14155550123",
            "To,",
        })
        void withoutWhatEveryTextHas(String parameter, String value) {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            sms.put(parameter, value == null ? "" : value);

            assertRefused(clinic.carrier.post(TextingClinic.SMS, sms), 400, "bad_request");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Body", "MessageSid", "MediaUrl0", "MediaContentType0"})
        void withNulCharacters(String parameter) {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "Hi");
            sms.put("MediaUrl0", "https://api.twilio.com/media/ME1");
            sms.put(parameter, "a\0b");

            assertRefused(clinic.carrier.post(TextingClinic.SMS, sms), 400, "bad_request");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Body=%FF", "Body=%ED%A0%80", "Body=%2"})
        void whenItIsNotUtf8(String body) {
            assertRefused(clinic.carrier.send(TextingClinic.SMS, body, "any", Map.of()), 400, "bad_request");
        }

        @Test
        void whenItIsLargerThanAMegabyte() {
            var sms = TwilioClientFixture.sms(guest, TextingClinic.NUMBER, "x".repeat(1024 * 1024));

            assertRefused(clinic.carrier.post(TextingClinic.SMS, sms), 413, "too_large");
        }

        @Test
        void whenHalfASurrogatePairComesAnotherWay() {
            var result = clinic.feature()
                    .service()
                    .accept(
                            InboundSms.madeUp(UUID.randomUUID(), guest, TextingClinic.NUMBER, "\uD83D"),
                            clinic.clock.instant());

            assertThat(result).isInstanceOf(AcceptResult.Malformed.class);
            assertThat(clinic.storedMessages()).isEqualTo(messages);
        }
    }
}
