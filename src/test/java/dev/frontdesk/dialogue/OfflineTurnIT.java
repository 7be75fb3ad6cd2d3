package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.platform.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Without a model: the offline receptionist on the real booking brain. It is Monday, November 23, 2026, 10 AM in
/// New York.
class OfflineTurnIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TextingGuest guest = new TextingGuest(db, false);

    @AfterEach
    void stop() {
        guest.close();
        assertThat(guest.answeredBy()).containsOnly("offline");
        assertThat(guest.openAi.requests()).isEmpty();
    }

    @Test
    void a_guest_books_once_and_moves_it() {
        assertThat(guest.texts("I'd like to book Botox tomorrow afternoon")).contains("PM");
        assertThat(guest.texts("3 pm works")).contains("Botox", "November 24", "3:00 PM");
        assertThat(guest.appointments()).containsExactly("2026-11-24 15:00");
        assertThat(guest.conversation().outcome()).isEqualTo("booked");

        var changes = changes();
        assertThat(guest.texts("ok thanks")).doesNotContain("Nothing is booked");
        assertThat(changes()).isEqualTo(changes);

        assertThat(guest.texts("actually make it 10:30")).contains("10:30 AM");
        assertThat(guest.appointments()).containsExactly("2026-11-24 10:30");
        assertThat(guest.texts("what time is my appointment?")).contains("10:30 AM");
    }

    @Test
    void a_tool_call_has_an_id_of_its_own_in_the_conversation() {
        guest.texts("I'd like to book Botox tomorrow afternoon");
        guest.texts("3 pm works");
        guest.texts("actually make it 10:30");

        assertThat(guest.toolCallIds()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_without_a_word_is_for_the_team() {
        assertThat(guest.sendsAPicture())
                .contains("has arrived", "our team will see it", "book, move or cancel an appointment");
        assertThat(guest.conversation().outcome()).isEqualTo("handed_over");
    }

    @Test
    void a_picture_in_between_leaves_the_times_open() {
        guest.texts("I'd like to book Botox tomorrow afternoon");

        assertThat(guest.sendsAPicture()).contains("our team will see it", "Which of those times");
        assertThat(guest.texts("3 pm works")).contains("Botox", "November 24", "3:00 PM");
        assertThat(guest.appointments()).containsExactly("2026-11-24 15:00");
    }

    @Test
    void a_guest_who_only_asks_is_informed_until_they_book() {
        guest.texts("hi");
        assertThat(guest.conversation().outcome()).isEqualTo("none");

        assertThat(guest.texts("how much is Botox?")).contains("$12");
        assertThat(guest.conversation().outcome()).isEqualTo("informed");

        guest.texts("Botox tomorrow at 3 pm");
        assertThat(guest.conversation().outcome()).isEqualTo("booked");
        guest.texts("how much is Botox?");
        assertThat(guest.conversation().outcome()).isEqualTo("booked");
    }

    @Test
    void a_cancellation_inside_the_window_names_the_fee_first() {
        guest.texts("Botox today at 3 pm");
        assertThat(guest.appointments()).containsExactly("2026-11-23 15:00");

        assertThat(guest.texts("cancel my appointment")).contains("$50");
        assertThat(guest.appointments()).hasSize(1);
        assertThat(guest.texts("yes")).containsIgnoringCase("cancel");
        assertThat(guest.appointments()).isEmpty();
        assertThat(guest.conversation().outcome()).isEqualTo("cancelled");
    }

    @Test
    void a_yes_from_before_the_question_is_no_answer_to_it() {
        guest.texts("Botox on Friday at 3 pm");
        assertThat(guest.texts("should I cancel it?")).contains("Shall I cancel your Botox");
        guest.wrote("yes", guest.clock.instant().minusSeconds(2));
        guest.work.runDue();
        assertThat(guest.replies().getLast()).contains("Shall I cancel your Botox");
        assertThat(guest.appointments()).hasSize(1);

        guest.texts("yes");
        assertThat(guest.appointments()).isEmpty();
    }

    @Test
    void what_is_cancelled_is_not_what_is_left() {
        guest.texts("Botox on Friday at 3 pm");
        guest.texts("book another Botox on Wednesday at 11 am please");
        guest.texts("yes");
        assertThat(guest.appointments()).hasSize(2);
        assertThat(guest.texts("cancel it")).contains("Shall I cancel your Botox on Wednesday");
        assertThat(guest.texts("yes")).contains("cancelled");
        assertThat(guest.texts("cancel it")).contains("is cancelled already");
        assertThat(guest.texts("move it to Friday at 1 pm")).contains("is cancelled already");
        assertThat(guest.appointments()).hasSize(1);
    }

    @Test
    void a_yes_to_a_cancellation_books_nothing_again() {
        guest.texts("Botox on Friday at 3 pm");
        guest.texts("is 2 pm free?");
        assertThat(guest.texts("cancel my appointment")).contains("cancelled");
        guest.texts("yes");
        assertThat(guest.appointments()).isEmpty();
    }

    @Test
    void thanks_while_an_offer_is_open_are_not_taken_for_a_false_claim() {
        guest.texts("Botox on Friday at 3 pm");
        guest.texts("move it to next Tuesday");
        guest.texts("no keep it");
        assertThat(guest.texts("ok thanks")).contains("3:00 PM").doesNotContain("Nothing is booked");
        assertThat(guest.appointments()).containsExactly("2026-11-27 15:00");
    }

    private List<String> changes() {
        return guest.executions().stream()
                .filter(tool -> !tool.equals("get_appointment_details"))
                .toList();
    }
}
