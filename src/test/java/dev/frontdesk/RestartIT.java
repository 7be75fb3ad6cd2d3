package dev.frontdesk;

import static dev.frontdesk.AdminClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.ops.drive.Launch;
import dev.frontdesk.ops.drive.ServiceProcess;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed with everything at once under way: a booking committed whose reply nobody has yet, a turn
/// whose model thinks, and texts that were acknowledged this moment. Then it is started again, without a model.
class RestartIT {
    private static final Day DAY = Day.inDays(9);

    /// Less than the shortest time in which another node would find the dead one's work: four heartbeats, or a lease.
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static final FakeTwilio twilio = FakeTwilio.start();
    private static final FakeOpenAi openAi = FakeOpenAi.start();
    private static final CountDownLatch committed = new CountDownLatch(1);
    private static final CountDownLatch thinking = new CountDownLatch(1);

    @TempDir
    static Path folder;

    private static Launch launch;
    private static ServiceProcess frontdesk;
    private static TwilioClientFixture carrier;
    private static AdminClient admin;
    private static GuestPhone booking;
    private static GuestPhone asking;
    private static List<GuestPhone> greeting;

    @BeforeAll
    static void killAndStartAgain() throws Exception {
        openAi.thenAlways((fake, exchange, request) ->
                asScripted(request.path("messages")).answer(fake, exchange, request));
        launch = launch();
        carrier = new TwilioClientFixture(launch.application(), RunningFrontdesk.PUBLIC_URL, FakeTwilio.AUTH_TOKEN);
        admin = new AdminClient(launch.application(), RunningFrontdesk.ADMIN_TOKEN);
        frontdesk = ServiceProcess.start(launch);
        admin.put("/api/admin/clinics/" + Lakeside.SLUG, Lakeside.DOCUMENT);
        booking = newGuest();
        asking = newGuest();
        greeting = IntStream.range(0, 12).mapToObj(_ -> newGuest()).toList();

        booking.texts("Can I get Botox on " + DAY.said() + " in the afternoon?");
        booking.sends("3 pm works, I'm Zoe Park");
        asking.sends("Can I get Botox on " + DAY.said() + " at 5 pm?");
        assertThat(committed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(thinking.await(30, TimeUnit.SECONDS)).isTrue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acknowledged = greeting.stream()
                    .map(guest -> threads.submit(() -> guest.sends("hello")))
                    .toList();
            for (var text : acknowledged) {
                text.get();
            }
        }
        frontdesk.kill();

        openAi.thenAlways(FakeOpenAi.fails());
        frontdesk = ServiceProcess.start(launch);
        await().atMost(RECOVERY)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> everybody()
                        .forEach(guest -> assertThat(guest.received())
                                .hasSizeGreaterThanOrEqualTo(
                                        said(guest, "inbound").size())));
    }

    @AfterAll
    static void stop() throws Exception {
        frontdesk.close();
        twilio.close();
        openAi.close();
        assertThat(twilio.violations()).isEmpty();
        assertThat(openAi.violations()).isEmpty();
    }

    @Test
    void every_acknowledged_text_has_one_turn_and_one_reply() {
        assertThat(everybody()).allSatisfy(guest -> {
            var events = texts(record(guest).path("events"), "kind");
            assertThat(said(guest, "outbound")).hasSameSizeAs(said(guest, "inbound"));
            assertThat(events.stream().filter("turn_answered"::equals)).hasSameSizeAs(said(guest, "inbound"));
            // What was handed over as the program died may be handed over again; never something else.
            assertThat(guest.received()).extracting(FakeTwilio.Sent::body).hasSameElementsAs(said(guest, "outbound"));
        });
        assertThat(greeting)
                .allSatisfy(guest -> assertThat(said(guest, "inbound")).containsExactly("hello"));
    }

    @Test
    void what_was_booked_before_the_kill_is_booked_once_and_said() {
        assertThat(said(booking, "outbound").getLast()).contains("Botox", DAY.spelled(), "3:00 PM");
        assertThat(admin.appointments(booking.number))
                .singleElement()
                .satisfies(
                        appointment -> MetadataContract.booked(record(booking).path("metadata"), appointment));
        assertThat(texts(record(booking).path("tool_executions"), "tool"))
                .containsExactlyInAnyOrder("check_availability", "book_appointment");
    }

    @Test
    void the_conversation_goes_on_to_a_booking() {
        assertThat(said(asking, "outbound").getLast()).contains("5:00 PM");
        if (admin.appointments(asking.number).isEmpty()) {
            asking.texts("yes, 5 pm");
        }
        asking.texts("Sam Hill");

        assertThat(admin.appointments(asking.number))
                .extracting(appointment -> appointment.path("start_time").asText())
                .containsExactly(DAY.at(17, 0));
        nothingOverlaps();
    }

    private static void nothingOverlaps() {
        var day =
                admin.items("/api/admin/appointments?status=scheduled&from=" + DAY.iso() + "&to=" + DAY.iso()).stream()
                        .sorted(Comparator.comparing(appointment -> time(appointment, "start_time")))
                        .toList();
        assertThat(day).hasSize(2);
        IntStream.range(1, day.size())
                .forEach(i ->
                        assertThat(time(day.get(i), "start_time")).isAfterOrEqualTo(time(day.get(i - 1), "end_time")));
    }

    /// The model: looks at the calendar, books, and is slow where the test wants to kill.
    private static FakeOpenAi.Step asScripted(JsonNode messages) {
        var last = messages.get(messages.size() - 1);
        var text = last.path("content").asText();
        if (last.path("role").asText().equals("tool")) {
            return text.contains("availability_summary")
                    ? FakeOpenAi.says("I have 2:00 PM or 3:00 PM. Which one?")
                    : hangAfter(committed);
        }
        if (text.contains("5 pm")) {
            return hangAfter(thinking);
        }
        if (text.contains("3 pm")) {
            return FakeOpenAi.calls("book", "book_appointment", """
                    {"start_time":"%s","service_type":"botox","customer_name":"Zoe Park","customer_phone":null,\
                    "customer_email":null,"provider":null,"notes":null}""".formatted(DAY.at(15, 0)));
        }
        return text.contains("Botox")
                ? FakeOpenAi.calls("check", "check_availability", """
                        {"date":"%s","service_type":"botox","provider":null,"location":null,"part_of_day":"afternoon"}""".formatted(DAY.iso()))
                : FakeOpenAi.says("Hello! How can I help?");
    }

    private static FakeOpenAi.Step hangAfter(CountDownLatch reached) {
        return (fake, exchange, request) -> {
            reached.countDown();
            FakeOpenAi.hangs().answer(fake, exchange, request);
        };
    }

    private static Launch launch() {
        return Launch.in(folder)
                .withJvmOptions("-Ddw.logging.level=WARN")
                .with("PUBLIC_URL", RunningFrontdesk.PUBLIC_URL.toString())
                .with("ADMIN_TOKEN", RunningFrontdesk.ADMIN_TOKEN)
                .with("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT_SID)
                .with("TWILIO_AUTH_TOKEN", FakeTwilio.AUTH_TOKEN)
                .with("TWILIO_API_URL", twilio.url().toString())
                .with("OPENAI_API_KEY", "sk-test")
                .with("OPENAI_BASE_URL", openAi.url().toString());
    }

    private static GuestPhone newGuest() {
        return new GuestPhone(carrier, twilio);
    }

    private static List<GuestPhone> everybody() {
        return Stream.concat(Stream.of(booking, asking), greeting.stream()).toList();
    }

    private static JsonNode record(GuestPhone guest) {
        return admin.communication(admin.conversation(guest.number, "sms"));
    }

    private static List<String> said(GuestPhone guest, String direction) {
        return record(guest).path("messages").findParents("direction").stream()
                .filter(message -> message.path("direction").asText().equals(direction))
                .map(message -> message.path("body").asText())
                .toList();
    }

    private static OffsetDateTime time(JsonNode appointment, String field) {
        return OffsetDateTime.parse(appointment.path(field).asText());
    }
}
