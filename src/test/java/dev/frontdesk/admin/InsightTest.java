package dev.frontdesk.admin;

import static dev.frontdesk.admin.Story.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Booking health and the overview, at 10:00 of a Monday in New York.
class InsightTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase db = TestDatabase.migrated();

    @RegisterExtension
    @Order(2)
    static final AdminApi api = new AdminApi(db);

    @BeforeAll
    static void tellStories() {
        var glow = api.clinic("glow");
        aStory(glow)
                .at("2026-11-23T14:30:00Z")
                .withAppointmentAt("2026-11-24T15:00:00Z")
                .insert(db);
        aStory(glow)
                .at("2026-11-23T14:31:00Z")
                .withAppointmentAt("2026-11-24T16:00:00Z")
                .cancelled()
                .insert(db);
        aStory(glow)
                .at("2026-11-23T14:32:00Z")
                .refusedWith("slot_selection_mismatch")
                .toolsTaking(900)
                .insert(db);
        aStory(glow)
                .at("2026-11-23T14:33:00Z")
                .refusedWith("calendar_unavailable")
                .on("voice")
                .toolsTaking(6000)
                .insert(db);
        // yesterday evening there, today in UTC
        aStory(glow)
                .at("2026-11-23T04:00:00Z")
                .withAppointmentAt("2026-11-25T15:00:00Z")
                .insert(db);
        aStory(glow).at("2026-11-15T18:00:00Z").insert(db);
        var harbor = api.clinic("harbor");
        aStory(harbor)
                .byStaff()
                .at("2026-11-21T20:00:00Z")
                .withAppointmentAt("2026-11-24T18:00:00Z")
                .insert(db);
        aStory(harbor).byStaff().at("2026-11-21T20:01:00Z").insert(db);
        aStory(harbor)
                .at("2026-11-21T20:02:00Z")
                .withAppointmentAt("2026-11-24T19:00:00Z")
                .insert(db);
    }

    @Test
    void health_counts_the_window() {
        var health = api.get("/api/admin/health/booking?clinic=glow&minutes=60");

        assertThat(health.at("/window_start").asText()).isEqualTo("2026-11-23T09:00:00-05:00");
        assertThat(health.at("/window_end").asText()).isEqualTo("2026-11-23T10:00:00-05:00");
        assertThat(health.at("/total_conversations").asInt()).isEqualTo(4);
        assertThat(health.at("/ai_appointments_scheduled").asInt()).isEqualTo(2);
        assertThat(health.at("/appointments_cancelled").asInt()).isEqualTo(1);
        assertThat(health.at("/conversion_rate").asDouble()).isEqualTo(0.5);
        assertThat(health.at("/booking_attempts").asInt()).isEqualTo(4);
        assertThat(health.at("/calendar_errors").asInt()).isEqualTo(1);
        assertThat(health.at("/calendar_error_rate").asDouble()).isEqualTo(0.25);
        assertThat(health.at("/slot_bypasses").asInt()).isZero();
        assertThat(health.at("/slot_selection_mismatches").asInt()).isEqualTo(1);
        assertThat(health.at("/tool_latency_p95_ms/messaging").asInt()).isEqualTo(900);
        assertThat(health.at("/tool_latency_p95_ms/voice").asInt()).isEqualTo(6000);
        assertThat(health.at("/slo/booking_success").toString())
                .isEqualTo("{\"target\":0.9,\"actual\":0.5,\"met\":false}");
        assertThat(health.at("/slo/calendar_errors/met").asBoolean()).isFalse();
        assertThat(health.at("/slo/latency_messaging/met").asBoolean()).isTrue();
        assertThat(health.at("/slo/latency_voice/met").asBoolean()).isFalse();
    }

    @Test
    void health_says_nothing_of_what_did_not_happen() {
        var health = api.get("/api/admin/health/booking?clinic=harbor");

        assertThat(health.at("/total_conversations").asInt()).isZero();
        for (var unknown : new String[] {
            "/conversion_rate",
            "/calendar_error_rate",
            "/tool_latency_p95_ms/messaging",
            "/tool_latency_p95_ms/voice",
            "/slo/booking_success/actual",
            "/slo/booking_success/met"
        }) {
            assertThat(health.at(unknown).isNull()).as(unknown).isTrue();
        }
    }

    @Test
    void attempts_and_clear_intents_are_everybodys() {
        var health = api.get("/api/admin/health/booking?clinic=harbor&minutes=4320");
        var week = api.get("/api/admin/metrics/overview?clinic=harbor&period=week");

        assertThat(health.at("/booking_attempts").asInt()).isEqualTo(2);
        assertThat(health.at("/slo/booking_success/actual").asDouble()).isEqualTo(2.0 / 3);
        assertThat(health.at("/ai_appointments_scheduled").asInt()).isEqualTo(1);
        assertThat(week.at("/totals/clear_booking_intents").asInt()).isEqualTo(3);
        assertThat(week.at("/totals/booking_success_rate").asDouble()).isEqualTo(2.0 / 3);
    }

    @Test
    void the_overview_counts_days_by_the_clinics_clocks() {
        var week = api.get("/api/admin/metrics/overview?clinic=glow&period=week");

        assertThat(week.at("/from").asText()).isEqualTo("2026-11-17");
        assertThat(week.at("/to").asText()).isEqualTo("2026-11-23");
        assertThat(week.at("/trend")).hasSize(7);
        assertThat(week.at("/trend/5/date").asText()).isEqualTo("2026-11-22");
        assertThat(week.at("/trend/5/figures/ai_appointments_scheduled").asInt())
                .isEqualTo(1);
        assertThat(week.at("/trend/6/figures/conversations").asInt()).isEqualTo(4);
        assertThat(week.at("/totals/conversations").asInt()).isEqualTo(5);
        assertThat(week.at("/totals/clear_booking_intents").asInt()).isEqualTo(5);
        assertThat(week.at("/totals/booking_success_rate").asDouble()).isEqualTo(0.6);
        assertThat(week.at("/previous/conversations").asInt()).isEqualTo(1);
        assertThat(week.at("/totals/satisfaction").isNull()).isTrue();
    }

    @Test
    void the_overview_of_today_has_one_day() {
        var today = api.get("/api/admin/metrics/overview");

        assertThat(today.at("/trend")).hasSize(1);
        assertThat(today.at("/previous/conversations").asInt()).isEqualTo(1);
    }
}
