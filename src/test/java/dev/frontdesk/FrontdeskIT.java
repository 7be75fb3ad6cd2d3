package dev.frontdesk;

import static dev.frontdesk.AdminClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole service without a model, from the carrier's webhook to the admin API.
class FrontdeskIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static RunningFrontdesk frontdesk;
    private static AdminClient admin;

    @BeforeAll
    static void start() {
        frontdesk = RunningFrontdesk.offline(db);
        admin = frontdesk.admin;
    }

    @AfterAll
    static void stop() {
        frontdesk.close();
    }

    @Nested
    class A_guest_who_texts {
        private final Day day = Day.inDays(9);
        private final GuestPhone guest = frontdesk.newGuest();

        @Test
        void books_moves_and_cancels() {
            assertThat(guest.texts("Can I get Botox on " + day.said() + " in the afternoon?"))
                    .contains("PM")
                    .doesNotContainIgnoringCase("your name");
            MetadataContract.offering(record().path("metadata"), "botox", day.iso());

            assertThat(guest.texts("3 pm works")).containsIgnoringCase("name");
            MetadataContract.chosen(record().path("metadata"), "botox", day.iso(), day.at(15, 0));

            assertThat(guest.texts("Zoe Park")).contains("Botox", day.spelled(), "3:00 PM", "Dana Reed", "Pier House");
            var booked = appointment();
            assertThat(booked.path("start_time").asText()).isEqualTo(day.at(15, 0));
            assertThat(booked.path("booked_by").asText()).isEqualTo("ai");
            assertThat(booked.path("channel").asText()).isEqualTo("sms");
            assertThat(booked.at("/customer/name").asText()).isEqualTo("Zoe Park");
            assertThat(booked.at("/customer/phone").asText()).isEqualTo(guest.number);
            MetadataContract.booked(record().path("metadata"), booked);

            var calls = checksAndChanges();
            assertThat(guest.texts("ok thanks!")).isNotBlank();
            assertThat(checksAndChanges()).isEqualTo(calls);
            assertThat(appointment()).isEqualTo(booked);

            assertThat(guest.texts("actually make it 4:30 pm")).contains("4:30 PM");
            var moved = appointment();
            assertThat(moved.path("id")).isEqualTo(booked.path("id"));
            assertThat(moved.path("start_time").asText()).isEqualTo(day.at(16, 30));
            MetadataContract.booked(record().path("metadata"), moved);

            assertThat(guest.texts("cancel my appointment")).contains("$50");
            assertThat(appointment()).isEqualTo(moved);
            assertThat(guest.texts("yes")).containsIgnoringCase("cancelled");
            assertThat(admin.appointments(guest.number)).isEmpty();
            var cancelled =
                    admin.get("/api/admin/appointments/" + booked.path("id").asText());
            assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
            MetadataContract.cancelled(record().path("metadata"), cancelled);

            assertThat(texts(record().path("events"), "kind"))
                    .containsSubsequence("slots_offered", "choice_captured", "booked", "moved", "cancelled")
                    .containsOnlyOnce("booked", "moved", "cancelled");
        }

        @Test
        void is_answered_over_rest_and_each_answer_is_followed_until_it_is_delivered() {
            guest.texts("do you do facials?");
            frontdesk.settle();

            var sent = guest.received().getFirst();
            assertThat(sent.from()).isEqualTo(Lakeside.NUMBER);
            assertThat(sent.statusCallback().toString())
                    .startsWith(RunningFrontdesk.PUBLIC_URL + "/webhooks/twilio/sms/status?");
            assertThat(reply().path("message_sid").asText()).isEqualTo(sent.sid());
            assertThat(reply().path("status").asText()).isEqualTo("sent");

            var callback = sent.statusCallback().getPath() + "?"
                    + sent.statusCallback().getQuery();
            var report = frontdesk.carrier.post(callback, TwilioClientFixture.report(sent, "delivered"));
            frontdesk.carrier.post(callback, TwilioClientFixture.report(sent, "sent"));

            assertThat(report.statusCode()).isBetween(200, 299);
            assertThat(reply().path("status").asText()).isEqualTo("delivered");
        }

        @RepeatedTest(5)
        void gets_one_answer_however_often_the_carrier_delivers_the_text() {
            var text = TwilioClientFixture.sms(guest.number, Lakeside.NUMBER, "Botox on " + day.said());

            var answers = atOnce(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Integer>)
                            () -> frontdesk.carrier.post(GuestPhone.SMS, text).statusCode())
                    .toList());
            frontdesk.settle();

            assertThat(answers).hasSize(20).containsOnly(200);
            assertThat(guest.received()).hasSize(1);
            assertThat(texts(record().path("messages"), "direction")).containsExactly("inbound", "outbound");
            assertThat(texts(record().path("events"), "kind")).containsOnlyOnce("message_received", "turn_answered");
            assertThat(texts(record().path("tool_executions"), "tool")).containsExactly("check_availability");
        }

        private JsonNode record() {
            return admin.communication(admin.conversation(guest.number, "sms"));
        }

        /// What the assistant did but for looking at what the guest holds.
        private long checksAndChanges() {
            return record().path("tool_executions")
                    .valueStream()
                    .filter(execution -> !execution.path("tool").asText().equals("get_appointment_details"))
                    .count();
        }

        private JsonNode reply() {
            return record().path("messages").get(1);
        }

        private JsonNode appointment() {
            var appointments = admin.appointments(guest.number);
            assertThat(appointments).hasSize(1);
            return appointments.getFirst();
        }
    }

    @Nested
    class Staff {
        private final Day day = Day.inDays(20);

        @Test
        void book_move_and_cancel_for_a_guest() {
            var guest = frontdesk.newGuest();
            var desk = admin.converse(Lakeside.SLUG, "Mia Lopez", guest.number);

            var offered = desk.check(day.iso(), "tox");
            assertThat(offered.path("success").asBoolean()).isTrue();
            assertThat(offered.at("/argument_adjustments/service_type/normalized")
                            .asText())
                    .isEqualTo("botox");
            assertThat(offered.path("available_slots")).hasSize(10);
            MetadataContract.offering(desk.record().path("metadata"), "botox", day.iso());

            var booked = desk.book(day.at(11, 0), "botox");
            assertThat(booked.path("success").asBoolean()).as("%s", booked).isTrue();
            assertThat(booked.path("start_time").asText()).isEqualTo(day.at(11, 0));
            assertThat(booked.path("spoken_confirmation").asText()).contains(day.spelled(), "11:00 AM");
            var replayed = desk.book(day.at(11, 0), "botox");
            assertThat(replayed.path("idempotent_replay").asBoolean()).isTrue();
            assertThat(replayed.path("appointment_id")).isEqualTo(booked.path("appointment_id"));
            var shown = admin.appointments(guest.number).getFirst();
            assertThat(shown.path("booked_by").asText()).isEqualTo("staff");
            MetadataContract.booked(desk.record().path("metadata"), shown);

            desk.check(day.iso(), "botox");
            var id = booked.path("appointment_id").asText();
            var moved =
                    desk.call("reschedule_appointment", Map.of("appointment_id", id, "new_start_time", day.at(11, 30)));
            assertThat(moved.path("original_start_time").asText()).isEqualTo(day.at(11, 0));

            var warned = desk.call("cancel_appointment", Map.of("appointment_id", id, "cancellation_reason", "ill"));
            assertThat(warned.path("code").asText()).isEqualTo("outside_policy");
            var cancelled = desk.call("cancel_appointment", Map.of("appointment_id", id, "cancellation_reason", "ill"));
            assertThat(cancelled.path("success").asBoolean())
                    .as("%s", cancelled)
                    .isTrue();
            MetadataContract.cancelled(desk.record().path("metadata"), admin.get("/api/admin/appointments/" + id));
            assertThat(desk.record()
                            .at("/metadata/last_appointment/cancellation_reason")
                            .asText())
                    .isEqualTo("ill");

            assertThat(texts(desk.record().path("tool_executions"), "actor")).containsOnly("staff");
            var audit = "?conversation=" + desk.id;
            assertThat(texts(admin.get("/api/admin/audit/adjustments" + audit).path("items"), "kind"))
                    .contains("idempotent_replay");
            assertThat(texts(
                            admin.get("/api/admin/audit/tool-executions" + audit)
                                    .path("items"),
                            "tool"))
                    .containsExactlyInAnyOrder(
                            "check_availability",
                            "book_appointment",
                            "book_appointment",
                            "check_availability",
                            "reschedule_appointment",
                            "cancel_appointment",
                            "cancel_appointment");
        }

        @Test
        void take_over_what_the_guest_was_offered_by_text() {
            var guest = frontdesk.newGuest();
            guest.texts("Botox on " + day.said());

            var desk = admin.converse(Lakeside.SLUG, "Noa Berg", guest.number);

            MetadataContract.offering(desk.record().path("metadata"), "botox", day.iso());
            var booked = desk.book(day.at(14, 0), "botox");
            assertThat(booked.path("success").asBoolean()).as("%s", booked).isTrue();
        }

        @Test
        void of_another_clinic_see_nothing_of_it() {
            var guest = frontdesk.newGuest();
            var desk = admin.converse(Lakeside.SLUG, "Kit Orr", guest.number);
            desk.check(day.iso(), "facial");
            var booked = desk.book(day.at(9, 0), "facial");
            var put = admin.put(
                    "/api/admin/clinics/harbor",
                    Lakeside.DOCUMENT.replace("lakeside", "harbor").replace(Lakeside.NUMBER, "+12125550141"));
            assertThat(put.status()).as("%s", put.body()).isIn(200, 201);
            var token = admin.post(
                    "/api/admin/tokens", Map.of("name", "harbor desk", "role", "staff", "clinics", List.of("harbor")));
            var stranger = admin.with(token.text("/secret"));

            assertThat(stranger.tryGet("/api/admin/communications/" + desk.id).status())
                    .isEqualTo(404);
            assertThat(stranger.tryGet("/api/admin/appointments/"
                                    + booked.path("appointment_id").asText())
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post(
                                    "/api/admin/conversations/" + desk.id + "/tools/get_appointment_details",
                                    Map.of("arguments", Map.of()))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.items("/api/admin/appointments")).isEmpty();
            assertThat(stranger.items("/api/admin/audit/tool-executions")).isEmpty();
            assertThat(admin.with("nobody").tryGet("/api/admin/clinics").status())
                    .isEqualTo(401);
        }
    }

    @Nested
    class When_several_want_the_same {
        @Test
        void one_of_thirty_two_conversations_gets_the_time_and_the_rest_get_others() {
            var day = Day.inDays(31);
            var desks = IntStream.range(0, 32)
                    .mapToObj(i -> admin.converse(Lakeside.SLUG, "Guest " + i, frontdesk.newGuest().number))
                    .toList();
            desks.forEach(desk -> desk.check(day.iso(), "botox"));

            var results = atOnce(desks.stream()
                    .map(desk -> (Callable<JsonNode>) () -> desk.book(day.at(10, 0), "botox"))
                    .toList());

            var refused = results.stream()
                    .filter(result -> !result.path("success").asBoolean())
                    .toList();
            assertThat(refused).hasSize(31).allSatisfy(result -> {
                assertThat(result.path("code").asText()).isEqualTo("slot_taken");
                assertThat(result.path("pending_slot_options")).isNotEmpty();
                assertThat(texts(result.path("pending_slot_options"), "start")).doesNotContain(day.at(10, 0));
            });
            assertThat(admin.items("/api/admin/appointments?status=scheduled&from=" + day.iso() + "&to=" + day.iso()))
                    .extracting(appointment -> appointment.path("start_time").asText())
                    .containsExactly(day.at(10, 0));

            var loser = desks.get(results.indexOf(refused.getFirst()));
            var other = refused.getFirst().at("/pending_slot_options/0/start").asText();
            assertThat(loser.book(other, "botox").path("success").asBoolean()).isTrue();
        }

        @Test
        void a_guest_who_texts_while_staff_book_for_them_has_one_appointment() {
            var day = Day.inDays(40);
            for (var hour = 9; hour < 14; hour++) {
                var guest = frontdesk.newGuest();
                var desk = admin.converse(Lakeside.SLUG, "Ana Gil", guest.number);
                guest.texts("Botox on " + day.said());
                desk.check(day.iso(), "botox");
                var start = day.at(hour, 0);
                var word = hour > 12 ? hour - 12 + " pm" : hour == 12 ? "noon" : hour + " am";

                var said = atOnce(Stream.<Callable<String>>of(
                                () -> guest.texts(word + " please"),
                                () -> desk.book(start, "botox").toString())
                        .toList());

                assertThat(said).allSatisfy(answer -> assertThat(answer).isNotBlank());
                assertThat(admin.appointments(guest.number))
                        .as("%s", said)
                        .extracting(
                                appointment -> appointment.path("start_time").asText())
                        .containsExactly(start);
            }
        }
    }

    /// Runs all of it from one starting shot; the results in order.
    private static <T> List<T> atOnce(List<Callable<T>> all) {
        var start = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> running.stream().allMatch(Future::isDone));
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
