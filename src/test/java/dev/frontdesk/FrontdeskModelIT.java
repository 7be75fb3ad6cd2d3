package dev.frontdesk;

import static dev.frontdesk.AdminClient.texts;
import static dev.frontdesk.ai.openai.FakeOpenAi.calls;
import static dev.frontdesk.ai.openai.FakeOpenAi.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole service with a model that says what the test scripts.
class FrontdeskModelIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private RunningFrontdesk frontdesk;
    private GuestPhone guest;

    /// A service for each test: one whose model failed often leaves the model alone for a while.
    @BeforeEach
    void start() {
        frontdesk = RunningFrontdesk.withModel(db);
        guest = frontdesk.newGuest();
    }

    @AfterEach
    void stop() {
        frontdesk.close();
    }

    @Test
    void a_guest_books_moves_and_cancels() {
        var day = Day.inDays(9);
        frontdesk.openAi.then(check(day), says("I have 2:00 PM or 3:00 PM. Which one?"));
        assertThat(guest.texts("Can I get Botox on " + day.said() + " in the afternoon?"))
                .isEqualTo("I have 2:00 PM or 3:00 PM. Which one?");
        MetadataContract.offering(record().path("metadata"), "botox", day.iso());

        frontdesk.openAi.then(says("3:00 PM it is. What is your name?"));
        guest.texts("3 pm works");
        MetadataContract.chosen(record().path("metadata"), "botox", day.iso(), day.at(15, 0));

        // The model drifts from what the guest chose; the guest's choice is what is booked.
        frontdesk.openAi.then(book(day.at(14, 0), "\"Zoe Park\""), says("All set!"));
        assertThat(guest.texts("Zoe Park")).contains("Botox", day.spelled(), "3:00 PM");
        MetadataContract.booked(record().path("metadata"), appointment());
        assertThat(appointment().path("start_time").asText()).isEqualTo(day.at(15, 0));

        frontdesk.openAi.then(says("You're welcome!"));
        assertThat(guest.texts("ok thanks")).isEqualTo("You're welcome!");

        frontdesk.openAi.then(check(day), says("4:30 PM is free. Shall I move it?"));
        guest.texts("could we do 4:30 pm instead?");
        frontdesk.openAi.then(
                calls("move", "reschedule_appointment", """
                        {"appointment_id":"%s","new_start_time":"%s","provider":null}""".formatted(id(), day.at(16, 30))), says("Moved."));
        assertThat(guest.texts("yes please")).contains("4:30 PM");
        MetadataContract.booked(record().path("metadata"), appointment());

        frontdesk.openAi.then(cancel(id()), says("There is a $50 fee. Cancel anyway?"));
        assertThat(guest.texts("cancel it")).contains("$50");
        var cancelled = appointment();
        frontdesk.openAi.then(cancel(id()), says("It is cancelled."));
        assertThat(guest.texts("yes")).containsIgnoringCase("cancelled");
        MetadataContract.cancelled(
                record().path("metadata"),
                frontdesk.admin.get(
                        "/api/admin/appointments/" + cancelled.path("id").asText()));
        assertThat(answeredBy()).containsOnly("model");
    }

    @Test
    void a_model_that_dies_in_the_middle_leaves_the_turn_to_the_offline_receptionist() {
        var day = Day.inDays(10);
        frontdesk.openAi.then(check(day), FakeOpenAi.breaksOff(), FakeOpenAi.fails(), FakeOpenAi.fails());

        assertThat(guest.texts("Can I get Botox on " + day.said() + " in the afternoon?"))
                .contains("PM");
        assertThat(answeredBy()).containsExactly("offline");

        assertThat(guest.texts("3 pm works")).containsIgnoringCase("name");
        assertThat(guest.texts("Sam Hill")).contains("Botox", day.spelled(), "3:00 PM");
        MetadataContract.booked(record().path("metadata"), appointment());
        assertThat(answeredBy()).containsOnly("offline");
    }

    @Test
    void a_model_that_dies_after_it_booked_does_not_take_the_confirmation_with_it() {
        var day = Day.inDays(11);
        frontdesk.openAi.then(check(day), book(day.at(15, 0), "\"Ann Lee\"")).then(FakeOpenAi.breaksOff());

        assertThat(guest.texts("Botox on " + day.said() + " at 3 pm, I'm Ann Lee"))
                .contains("Botox", day.spelled(), "3:00 PM");
        MetadataContract.booked(record().path("metadata"), appointment());
        assertThat(texts(record().path("events"), "kind")).containsOnlyOnce("booked", "turn_answered");
    }

    private JsonNode record() {
        return frontdesk.admin.communication(frontdesk.admin.conversation(guest.number, "sms"));
    }

    private JsonNode appointment() {
        var appointments = frontdesk.admin.appointments(guest.number);
        assertThat(appointments).hasSize(1);
        return appointments.getFirst();
    }

    private String id() {
        return appointment().path("id").asText();
    }

    private List<String> answeredBy() {
        return record().path("events").findValuesAsText("answered_by");
    }

    private static FakeOpenAi.Step check(Day day) {
        return calls("check", "check_availability", """
                {"date":"%s","service_type":"botox","provider":null,"location":null,"part_of_day":"afternoon"}""".formatted(day.iso()));
    }

    private static FakeOpenAi.Step book(String start, String name) {
        return calls("book", "book_appointment", """
                {"start_time":"%s","service_type":"botox","customer_name":%s,"customer_phone":null,\
                "customer_email":null,"provider":null,"notes":null}""".formatted(start, name));
    }

    private static FakeOpenAi.Step cancel(String id) {
        return calls("cancel", "cancel_appointment", """
                {"appointment_id":"%s","cancellation_reason":null}""".formatted(id));
    }
}
