package dev.frontdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.console.DemoServer.Guest;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.database.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TryResourceIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static DemoServer demo;

    private final Guest guest = Guest.someone();

    interface CountDao {
        @SqlQuery("SELECT count(*) FROM messages WHERE direction = 'inbound'")
        int texts();

        @SqlQuery("SELECT id FROM clinics WHERE slug = 'glow'")
        ClinicId glow();
    }

    @BeforeAll
    static void start() {
        demo = DemoServer.start(db);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Nested
    class ThePage {
        @Test
        void isWhereTheRootLeads() {
            var answer = demo.get("/");

            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/try");
        }

        @Test
        void needsNothingFromElsewhereAndMayNotAskForIt() {
            var page = demo.get("/try");

            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            var links = Pattern.compile("(?:src|href)=\"([^\"#]+)")
                    .matcher(page.body())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(links)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(demo.get(link).statusCode()).isEqualTo(200));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"try.html", "try.js", "line.js", "phone.js", "brain.js", "dom.js", "try.css", "icon.svg"})
        void isAllThere(String file) {
            var answer = demo.get("/try/" + file);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nothing.js", "..%2Fdemo.yml", "%2e%2e/demo.yml", "api"})
        void leadsToNoOtherFile(String file) {
            var answer = demo.get("/try/" + file);

            assertThat(answer.statusCode()).isBetween(400, 404);
            assertThat(answer.body()).contains("\"code\"");
        }
    }

    @Nested
    class AText {
        @Test
        void isAnsweredAndTheBookingShownAsTheApiShowsIt() {
            demo.text(guest, guest.id(), "Can I get Botox tomorrow afternoon?");
            var offered = demo.viewOnce(
                    guest, view -> replies(view) == 1 && !view.get("replying").booleanValue());
            var slot = offered.at("/offer/slots/0");
            demo.text(guest, UUID.randomUUID(), slot.get("start_time").textValue());
            var chosen = demo.viewOnce(guest, view -> replies(view) == 2);
            demo.text(guest, UUID.randomUUID(), "Sam Rivera");
            var booked = demo.viewOnce(guest, view -> replies(view) == 3 && settled(view));

            assertThat(chosen.at("/offer/selected_slot/start")).isEqualTo(slot.get("start"));
            assertThat(booked.hasNonNull("offer")).isFalse();
            assertThat(tools(booked)).containsExactly("check_availability", "book_appointment");
            assertThat(booked.at("/messages/0/id").textValue())
                    .isEqualTo(guest.id().toString());
            assertThat(booked.at("/messages/5/status").textValue()).isEqualTo("simulated");
            var appointment = booked.at("/appointments/0");
            assertThat(appointment.get("start_time")).isEqualTo(slot.get("start"));
            assertThat(appointment.get("status").textValue()).isEqualTo("scheduled");
            var listed = DemoServer.json(demo.getAsAdmin("/api/admin/appointments?clinic=glow&customer="
                    + booked.get("customer").textValue()));
            assertThat(listed.at("/total").intValue()).isEqualTo(1);
            assertThat(listed.at("/items/0/id")).isEqualTo(appointment.get("id"));
            assertThat(listed.at("/items/0/start_time")).isEqualTo(appointment.get("start_time"));
        }

        @Test
        void thatIsSentAgainAndAgainAtOnceIsOneText() throws Exception {
            try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = clicks.invokeAll(IntStream.range(0, 8)
                        .<Callable<HttpResponse<String>>>mapToObj(_ -> () -> demo.text(guest, guest.id(), "Hello"))
                        .toList());
                for (var answer : answers) {
                    assertThat(answer.get().statusCode()).isEqualTo(202);
                }
            }

            var view = demo.viewOnce(guest, v -> replies(v) == 1);
            assertThat(view.at("/messages")).hasSize(2);
        }

        @Test
        void isKeptAsItWasWritten() {
            var hostile = "<img src=x onerror=alert(1)> '; DROP TABLE messages; -- 👩🏽‍⚕️ שלום";
            demo.text(guest, guest.id(), hostile);

            var view = demo.viewOnce(guest, v -> replies(v) == 1);
            assertThat(view.at("/messages/0/body").textValue()).isEqualTo(hostile);
        }
    }

    @Nested
    class NobodyElse {
        @Test
        void writesFromAGuestsNumber() {
            demo.text(guest, guest.id(), "Hello");
            var other = new Guest(UUID.randomUUID(), guest.number());

            assertRefused(demo.text(other, other.id(), "Cancel my appointment"), 409, "number_taken");
        }

        @Test
        void isFoundByAnIdThatIsNotTheirFirstTexts() {
            var second = UUID.randomUUID();
            demo.text(guest, guest.id(), "Hello");
            demo.text(guest, second, "Are you there?");

            assertRefused(demo.get("/try/api/guests/" + UUID.randomUUID()), 404, "not_found");
            assertRefused(demo.get("/try/api/guests/" + guest.number()), 404, "not_found");
        }

        @Test
        void isTakenForACustomerWhoCameAnotherWay() {
            var customers = db.database().dao(CustomerDao.class);
            var glow = db.database().dao(CountDao.class).glow();
            customers.insert(glow, CustomerId.create(), guest.number(), null, "Real Person", Instant.EPOCH);

            assertRefused(demo.text(guest, guest.id(), "What time is my appointment?"), 409, "number_taken");
            assertRefused(demo.get("/try/api/guests/" + guest.id()), 404, "not_found");
        }

        @Test
        void changesTheirNumberMidway() {
            demo.text(guest, guest.id(), "Hello");
            var moved = new Guest(guest.id(), Guest.someone().number());

            assertRefused(demo.text(moved, UUID.randomUUID(), "Hello again"), 409, "number_taken");
        }

        @Test
        void goesOnAConversationThatNeverBegan() {
            assertRefused(demo.text(guest, UUID.randomUUID(), "As I said"), 404, "not_found");
        }
    }

    @Nested
    class Refused {
        private final int texts = db.database().dao(CountDao.class).texts();

        @ParameterizedTest
        @ValueSource(strings = {"+14155552671", "+442071838750", "5550100", "", "+12125550100"})
        void isANumberThatIsNotMadeUpOrTheClinics(String number) {
            var answer = demo.text(new Guest(guest.id(), number), guest.id(), "Hello");

            assertThat(answer.statusCode()).isIn(409, 422);
            assertThat(db.database().dao(CountDao.class).texts()).isEqualTo(texts);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  \n "})
        void isATextWithoutWords(String body) {
            assertRefused(demo.text(guest, guest.id(), body), 422, "invalid");
        }

        @Test
        void isATextLongerThanACarrierTakes() {
            assertRefused(demo.text(guest, guest.id(), "x".repeat(1601)), 422, "invalid");
            assertRefused(demo.text(guest, guest.id(), "x".repeat(2_000_000)), 413, "too_large");
            assertThat(demo.text(guest, guest.id(), "👩".repeat(1600)).statusCode())
                    .isEqualTo(202);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{",
                    "{}",
                    "{\"body\": 5}",
                    "{\"id\": \"1\"}",
                    "{\"surprise\": true}",
                    "{\"id\": null, \"guest\": null, \"from\": null, \"body\": null}",
                    "{\"body\": \"a\\u0000b\"}",
                    "{\"body\": \"\\ud83d\"}"
                })
        void isWhatIsNoText(String json) {
            var answer = demo.post("/try/api/messages", "application/json", json);

            assertThat(answer.statusCode()).isIn(400, 422);
            assertThat(answer.body())
                    .contains("\"code\"", "\"request_id\"")
                    .doesNotContain("Exception", "dev.frontdesk");
            assertThat(db.database().dao(CountDao.class).texts()).isEqualTo(texts);
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
        void isWhatAnotherSitesFormCouldSend(String contentType) {
            assertRefused(demo.post("/try/api/messages", contentType, "{}"), 415, "unsupported_media_type");
        }
    }

    @Nested
    class OutsideOfTheDemo {
        @Test
        void thereIsNoPhone() {
            try (var production = DemoServer.inProduction(db)) {
                for (var path : new String[] {"/", "/try", "/try/try.js", "/try/api/clinic"}) {
                    assertRefused(production.get(path), 404, "not_found");
                }
                assertRefused(production.text(guest, guest.id(), "Hello"), 404, "not_found");
            }
        }
    }

    private static long replies(JsonNode view) {
        return StreamSupport.stream(view.get("messages").spliterator(), false)
                .filter(message -> message.get("author").textValue().equals("assistant"))
                .count();
    }

    private static List<String> tools(JsonNode view) {
        return StreamSupport.stream(view.get("tool_calls").spliterator(), false)
                .map(call -> call.get("tool").textValue())
                .toList();
    }

    /// Whether everything said went its way.
    private static boolean settled(JsonNode view) {
        return StreamSupport.stream(view.get("messages").spliterator(), false)
                .noneMatch(message -> message.get("status").textValue().equals("queued"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(DemoServer.json(answer).get("code").textValue()).isEqualTo(code);
    }
}
