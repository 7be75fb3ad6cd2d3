package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static dev.frontdesk.booking.TestClinic.aClinic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a guest already holds, whenever times are offered to them: after a refusal and on another channel as well as
/// at the first question. Mia's Botox is at 11 AM. It is Monday, 23 November 2026, 10:00.
class OwnVisitsIT {
    private static final String DAY = "2026-11-24";
    private static final String NOON = "2026-11-24T12:00:00-05:00";
    private static final String ELEVEN = "2026-11-24T11:00:00-05:00";
    private static final String ONE = "2026-11-24T13:00:00-05:00";
    private static final String HALF_PAST_ELEVEN = "2026-11-24T11:30:00-05:00";

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private Desk desk;
    private Desk.Guest mia;
    private Booked botox;

    @BeforeEach
    void hold() {
        desk = new Desk(db, clock);
        var clinic = aClinic().withProvider("dana").withProvider("lee").insert(db.jdbi());
        mia = desk.guest(clinic, "Mia Lopez");
        var earlier = desk.guest(clinic, mia.customer, BookingChannel.WEB);
        earlier.offeredWith("dana", DAY, "botox");
        botox = earlier.booked(ELEVEN, "botox");
    }

    @Nested
    class OfAnotherService {
        @Test
        void a_time_inside_it_is_not_said_to_be_free() {
            mia.offeredWith("lee", DAY, "facial");

            var refusal = (Refusal) mia.book(ELEVEN, "facial");

            assertThat(refusal.code()).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
            assertThat(refusal.userMessage()).startsWith("That time isn't one I can give you.");
        }

        @Test
        void nothing_inside_it_is_offered_in_place_of_a_time_that_was_taken() {
            var ann = desk.guest(mia.clinic, "Ann");
            ann.offeredWith("lee", DAY, "facial");
            mia.offeredWith("lee", DAY, "facial");
            ann.booked(NOON, "facial");

            assertThat(code(mia.book(NOON, "facial"))).isEqualTo(RefusalCode.SLOT_TAKEN);
            assertThat(code(mia.book(ELEVEN, "facial"))).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
        }

        @Test
        void nothing_inside_it_follows_the_guest_to_another_channel() {
            var before = desk.guest(mia.clinic, "Zoe");
            before.offeredWith("lee", DAY, "facial");
            var web = desk.guest(mia.clinic, before.customer, BookingChannel.WEB);
            web.offeredWith("dana", DAY, "botox");
            web.booked(ONE, "botox");
            var call = desk.guest(mia.clinic, before.customer, BookingChannel.VOICE);

            desk.selection.carryOver(mia.clinic, call.conversation, before.customer, clock.instant());

            assertThat(code(call.book(ONE, "facial"))).isEqualTo(RefusalCode.SLOT_SELECTION_MISMATCH);
            assertThat(call.book(NOON, "facial")).isInstanceOf(Booked.class);
        }
    }

    @Nested
    class ThatIsBeingMoved {
        @Test
        void the_buffer_it_leaves_behind_is_said_to_be_free() {
            desk.brain.checkAvailability(
                    mia.context(), new CheckAvailability(DAY, "botox", "dana", null, PartOfDay.AFTERNOON));

            var refusal = (Refusal) mia.move(botox.appointmentId(), HALF_PAST_ELEVEN);

            assertThat(refusal.userMessage())
                    .isEqualTo("I do have Tuesday, November 24 at 11:30 AM with Dana, NP. Shall I book it?");
            assertThat(mia.move(botox.appointmentId(), HALF_PAST_ELEVEN)).isInstanceOf(Booked.class);
        }
    }
}
