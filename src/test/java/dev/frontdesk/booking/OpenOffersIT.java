package dev.frontdesk.booking;

import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.conversation.BookingChannel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Offers that stand: which stay bookable, and how the metadata shows them.
class OpenOffersIT extends MondayMorning {
    @Test
    void all_stay_bookable_however_many_follow() {
        mia.offered("2026-11-24", "botox");
        for (var i = 0; i < 12; i++) {
            mia.offered("2026-11-25", "botox");
        }

        assertThat(mia.booked("2026-11-24T15:00:00-05:00", "botox")).isNotNull();
    }

    @Test
    void stay_in_the_metadata_when_a_later_day_has_nothing() {
        clinic = aClinic().closedOn(LocalDate.parse("2026-11-25")).insert(db.jdbi());
        var ann = desk.guest(clinic, "Ann");
        ann.offered("2026-11-24", "botox");
        ann.offered("2026-11-25", "botox");

        assertThat(ann.metadata().get("pending_slot_offers").get("date").asText())
                .isEqualTo("2026-11-24");
    }

    @Test
    void have_exactly_the_keys_of_the_contract() {
        mia.offered("2026-11-24", "botox");
        var offers = mia.metadata().get("pending_slot_offers");
        assertThat(keys(offers))
                .containsExactlyInAnyOrder(
                        "tool_call_id", "service_type", "date", "offered_at", "expires_at", "slots", "all_slots");

        mia.says("the second one");

        var chosen = mia.metadata().get("pending_slot_offers");
        assertThat(chosen.get("selected_option_index").asInt()).isEqualTo(2);
        assertThat(chosen.get("selected_slot")).isEqualTo(chosen.get("slots").get(1));
        assertThat(keys(chosen.get("selected_slot")))
                .containsExactlyInAnyOrder("option", "start", "end", "start_time", "end_time", "provider", "location");
    }

    @Test
    void number_every_slot_and_so_a_choice_that_was_not_shown() {
        mia.offered("2026-11-24", "botox");

        mia.says("3:30 pm please");

        var chosen = mia.metadata().get("pending_slot_offers");
        assertThat(chosen.get("selected_slot").get("start_time").asText()).isEqualTo("3:30 PM");
        assertThat(chosen.get("selected_option_index").asInt()).isEqualTo(15);
        assertThat(chosen.get("slots")).hasSize(10);
    }

    @Test
    void choose_by_position_only_what_is_shown() {
        mia.offered("2026-11-24", "botox");

        assertThat(mia.says("number 14")).isNotInstanceOf(SlotChoice.Chosen.class);
        assertThat(mia.says("the 11th one")).isNotInstanceOf(SlotChoice.Chosen.class);
        assertThat(mia.says("number 10")).isInstanceOf(SlotChoice.Chosen.class);
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void what_was_offered_follows_the_guest_with_the_same_expiry() {
        mia.offered("2026-11-24", "botox");
        clock.advance(Duration.ofMinutes(10));
        var byPhone = desk.guest(clinic, mia.customer, BookingChannel.VOICE);
        desk.guest(clinic, "Ann").offered("2026-11-24", "botox");

        desk.selection.carryOver(clinic, byPhone.conversation, mia.customer, clock.instant());

        var offers = byPhone.metadata().get("pending_slot_offers");
        assertThat(offers.get("expires_at").asText()).isEqualTo("2026-11-23T10:30:00-05:00");
        assertThat(byPhone.booked("2026-11-24T15:00:00-05:00", "botox")).isNotNull();
        assertThat(byPhone.events()).containsExactly("offer_carried_over", "booked");
    }
}
