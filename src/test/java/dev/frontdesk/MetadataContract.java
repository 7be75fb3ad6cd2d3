package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.AbstractStringAssert;

/// `conversation.custom_metadata` as integrations read it: the exact fields, on every channel.
final class MetadataContract {
    private static final Set<String> APPOINTMENT =
            Set.of("appointment_id", "calendar_event_id", "service_type", "provider", "start_time", "status");
    private static final Set<String> OFFERS =
            Set.of("tool_call_id", "service_type", "date", "offered_at", "expires_at", "slots", "all_slots");
    private static final Set<String> SLOT =
            Set.of("option", "start", "end", "start_time", "end_time", "provider", "location");

    private MetadataContract() {}

    /// While an offer is open and nothing of it is chosen.
    static void offering(JsonNode metadata, String serviceType, String date) {
        fields(metadata, "pending_booking_intent", "pending_slot_offers");
        assertThat(metadata.path("pending_booking_intent").isBoolean()).isTrue();
        assertThat(metadata.path("pending_booking_intent").asBoolean()).isTrue();
        var offers = metadata.path("pending_slot_offers");
        assertThat(names(offers)).isEqualTo(OFFERS);
        offers(offers, serviceType, date);
    }

    /// While an offer is open and the guest chose of it.
    static void chosen(JsonNode metadata, String serviceType, String date, String start) {
        fields(metadata, "pending_booking_intent", "pending_slot_offers");
        var offers = metadata.path("pending_slot_offers");
        var selected = offers.path("selected_slot");
        var withIndex = new HashSet<>(OFFERS);
        withIndex.add("selected_slot");
        withIndex.add("selected_option_index");
        assertThat(offers.path("selected_option_index")).isEqualTo(selected.path("option"));
        assertThat(names(offers)).isEqualTo(withIndex);
        assertThat(selected.path("start").asText()).isEqualTo(start);
        offers(offers, serviceType, date);
    }

    /// After a booking or a move.
    ///
    /// @param appointment as `GET /api/admin/appointments` shows it
    static void booked(JsonNode metadata, JsonNode appointment) {
        fields(metadata, "last_appointment", "pending_booking_intent");
        var last = metadata.path("last_appointment");
        assertThat(names(last)).isEqualTo(APPOINTMENT);
        lastAppointment(metadata, appointment).isEqualTo("scheduled");
    }

    /// After a cancellation.
    ///
    /// @param appointment as `GET /api/admin/appointments` shows it
    static void cancelled(JsonNode metadata, JsonNode appointment) {
        fields(metadata, "last_appointment", "pending_booking_intent");
        var withReason = new HashSet<>(APPOINTMENT);
        withReason.add("cancellation_reason");
        assertThat(names(metadata.path("last_appointment"))).isIn(APPOINTMENT, withReason);
        lastAppointment(metadata, appointment).isEqualTo("cancelled");
    }

    private static AbstractStringAssert<?> lastAppointment(JsonNode metadata, JsonNode appointment) {
        var last = metadata.path("last_appointment");
        assertThat(metadata.path("pending_booking_intent").isBoolean()).isTrue();
        assertThat(metadata.path("pending_booking_intent").asBoolean()).isFalse();
        assertThat(last.path("appointment_id")).isEqualTo(appointment.path("id"));
        for (var same : Set.of("calendar_event_id", "service_type", "provider", "start_time", "status")) {
            assertThat(last.path(same)).as(same).isEqualTo(appointment.path(same));
        }
        assertThat(OffsetDateTime.parse(last.path("start_time").asText())).isNotNull();
        return assertThat(last.path("status").asText());
    }

    private static void offers(JsonNode offers, String serviceType, String date) {
        assertThat(offers.path("service_type").asText()).isEqualTo(serviceType);
        assertThat(offers.path("date").asText()).isEqualTo(date);
        assertThat(offers.path("tool_call_id").asText()).isNotBlank();
        assertThat(OffsetDateTime.parse(offers.path("offered_at").asText()))
                .isBefore(OffsetDateTime.parse(offers.path("expires_at").asText()));
        assertThat(offers.path("slots").size()).isBetween(1, 10);
        var option = 1;
        for (var slot : offers.path("slots")) {
            assertThat(names(slot)).isEqualTo(SLOT);
            assertThat(slot.path("option").asInt()).isEqualTo(option++);
            assertThat(offers.path("all_slots")).contains(slot);
        }
        var options = new TreeSet<Integer>();
        for (var slot : offers.path("all_slots")) {
            assertThat(names(slot)).isEqualTo(SLOT);
            options.add(slot.path("option").asInt());
        }
        assertThat(options)
                .hasSize(offers.path("all_slots").size())
                .startsWith(1)
                .endsWith(offers.path("all_slots").size());
    }

    private static void fields(JsonNode node, String... names) {
        assertThat(names(node)).as("%s", node).containsExactlyInAnyOrder(names);
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.properties().stream().map(Map.Entry::getKey).forEach(names::add);
        return names;
    }
}
