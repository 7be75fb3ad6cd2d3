package dev.frontdesk.dialogue;

import static dev.frontdesk.ai.openai.FakeOpenAi.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.ai.openai.FakeOpenAi.Step;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A guest texts, and a model answers as a test says. It is Monday, November 23, 2026, 10 AM in New York. Friday is
/// the 27th.
abstract class ModelTurns {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    static final String FRIDAY_3PM = "2026-11-27T15:00:00-05:00";
    static final Step CHECK_FRIDAY = calls("call_1", "check_availability", """
                    {"date":"2026-11-27","service_type":"botox","provider":null,"location":null,"part_of_day":"afternoon"}""");
    static final Step BOOK_3PM = book("call_2", FRIDAY_3PM);

    final TextingGuest guest = new TextingGuest(db);

    @AfterEach
    void the_model_was_asked_properly() {
        guest.close();
        assertThat(guest.openAi.violations()).isEmpty();
    }

    static Step cancel(String id, String appointment) {
        return calls(
                id,
                "cancel_appointment",
                "{\"appointment_id\":\"%s\",\"cancellation_reason\":null}".formatted(appointment));
    }

    static Step book(String id, String start) {
        return calls(id, "book_appointment", """
                {"start_time":"%s","service_type":"botox","customer_name":null,"customer_phone":null,\
                "customer_email":null,"provider":null,"notes":null}""".formatted(start));
    }
}
