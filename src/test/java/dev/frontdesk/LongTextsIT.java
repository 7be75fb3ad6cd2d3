package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.Lakeside.Day;
import dev.frontdesk.platform.StorableText;
import dev.frontdesk.platform.database.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Texts that are too long to keep or to repeat, with a character of two halves where they are cut.
class LongTextsIT {
    private static final String SMILE = "\uD83D\uDE42";

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

    @Test
    void a_reason_for_cancelling_is_kept_up_to_its_last_whole_character() {
        var day = Day.inDays(40);
        var conversation = admin.converse(Lakeside.SLUG, "Zoe Park", "+14155550177");
        conversation.check(day.iso(), "botox");
        var appointment =
                conversation.book(day.at(15, 0), "botox").path("appointment_id").asText();

        var cancelled = conversation.call(
                "cancel_appointment", Map.of("appointment_id", appointment, "cancellation_reason", tooLong(500)));

        assertThat(cancelled.path("success").asBoolean()).as("%s", cancelled).isTrue();
        assertThat(conversation
                        .record()
                        .at("/metadata/last_appointment/cancellation_reason")
                        .asText())
                .isEqualTo("x".repeat(499));
    }

    @Test
    void an_unknown_name_is_repeated_in_a_refusal_up_to_its_last_whole_character() {
        var conversation = admin.converse(Lakeside.SLUG, "Zoe Park", "+14155550178");

        var refusal = conversation.check(Day.inDays(9).iso(), tooLong(40));

        assertThat(refusal.path("error").asText()).contains("\"" + "x".repeat(39) + "...\"");
    }

    @Test
    void a_field_nobody_knows_is_named_up_to_its_last_whole_character() {
        var clinic = document().put(tooLong(60), 1);
        var block = AdminClient.JSON.createObjectNode().put(tooLong(200), 1);

        assertRefused(admin.put("/api/admin/clinics/" + Lakeside.SLUG, clinic.toString()), "x".repeat(59) + "…");
        assertRefused(admin.post("/api/admin/busy-blocks", block), "x".repeat(199) + "…");
    }

    private static void assertRefused(AdminClient.Answer answer, String named) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.body().toString()).contains(named);
        assertThat(StorableText.isStorable(answer.body().toString())).isTrue();
    }

    /// One more than is kept; the cut goes through the last character.
    private static String tooLong(int most) {
        return "x".repeat(most - 1) + SMILE;
    }

    private static ObjectNode document() {
        JsonNode document = admin.get("/api/admin/clinics/" + Lakeside.SLUG);
        return document.deepCopy();
    }
}
