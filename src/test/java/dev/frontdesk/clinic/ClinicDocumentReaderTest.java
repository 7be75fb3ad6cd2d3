package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClinicDocumentReaderTest {
    @Nested
    class TheSmallestDocument {
        private final ClinicDocument document = Documents.read("""
                slug: tiny
                name: Tiny Clinic
                time_zone: Europe/Berlin
                locations: [{ name: "Am Markt" }]
                services: [{ name: "Crème Peel (deep)", duration_minutes: 45 }]
                providers: [{ name: Provider One }]
                """);

        @Test
        void hasTheRestFilledIn() {
            assertThat(document.assistantName()).isEqualTo("Ava");
            assertThat(document.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(document.aiBooking()).isTrue();
            assertThat(document.voiceRouting()).isEqualTo(VoiceRouting.AI);
            assertThat(document.frontDeskNumber()).isNull();
            assertThat(document.policies()).isEqualTo(new ClinicDocument.PoliciesEntry(60, 90, 30, 30, 24, null));
            assertThat(document.options()).isEqualTo(new ClinicDocument.OptionsEntry(false, false));
            assertThat(document.calendar())
                    .isEqualTo(new ClinicDocument.CalendarEntry(
                            ClinicDocument.EventDetail.CATEGORY, ClinicDocument.OnEventDeleted.FLAG, null));
            assertThat(document.locations().getFirst().hours()).isEqualTo(WeeklyHours.NONE);
            assertThat(document.faq()).isEmpty();
        }

        @Test
        void itsServiceCanBeBooked() {
            var service = document.services().getFirst();
            assertThat(service.bookable()).isTrue();
            assertThat(service.bufferBeforeMinutes()).isZero();
            assertThat(service.bufferAfterMinutes()).isZero();
        }

        @Test
        void getsSlugsFromNames() {
            assertThat(document.locations().getFirst().slug()).isEqualTo("am-markt");
            assertThat(document.services().getFirst().slug()).isEqualTo("creme-peel-deep");
        }

        @Test
        void getsNamesFromSlugs() {
            var bySlug = Documents.read("""
                    slug: tiny
                    name: Tiny Clinic
                    time_zone: Europe/Berlin
                    locations: [{ slug: am-markt }]
                    services: [{ name: Botox, duration_minutes: 45 }]
                    providers: [{ slug: dana-reyes, locations: [am-markt] }]
                    """);

            assertThat(bySlug.locations().getFirst().name()).isEqualTo("Am Markt");
            assertThat(bySlug.providers().getFirst().name()).isEqualTo("Dana Reyes");
            assertThat(bySlug.providers().getFirst().locations()).containsExactly("am-markt");
        }

        @Test
        void itsProviderDoesEverythingEverywhere() {
            var provider = document.providers().getFirst();
            assertThat(provider.services()).containsExactly("creme-peel-deep");
            assertThat(provider.locations()).containsExactly("am-markt");
        }
    }

    @Nested
    class TheDemoClinic {
        private final ClinicDocument document = Documents.glow();

        @Test
        void isWorthLookingAt() {
            assertThat(document.services()).hasSizeGreaterThanOrEqualTo(9);
            assertThat(document.services().stream().map(ClinicDocument.ServiceEntry::category))
                    .doesNotContainNull()
                    .satisfies(categories ->
                            assertThat(categories.stream().distinct()).hasSizeGreaterThanOrEqualTo(4));
            assertThat(document.providers()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(document.locations()).hasSize(2);
            assertThat(document.faq()).hasSizeGreaterThanOrEqualTo(10);
        }

        @Test
        void leavesNothingToRemark() {
            assertThat(document.remarks()).isEmpty();
        }

        @Test
        void survivesBeingWrittenAsJsonAndReadAgain() throws IOException {
            var json = Json.newMapper().writeValueAsString(document);

            assertThat(ClinicDocumentReader.read(json)).isEqualTo(new ReadResult.Read(document));
            assertThat(Json.newMapper().readValue(json, ClinicDocument.class)).isEqualTo(document);
        }
    }

    @Nested
    class Hours {
        @Test
        void mayEndAtMidnightAndAreKeptInOrder() {
            var hours = hours("{ fri: [\"13:00-24:00\", \"00:00-12:30\"], mon: [] }");

            assertThat(hours.on(DayOfWeek.FRIDAY))
                    .containsExactly(
                            new WeeklyHours.Span(LocalTime.MIDNIGHT, LocalTime.of(12, 30)),
                            new WeeklyHours.Span(LocalTime.of(13, 0), LocalTime.MAX));
            assertThat(hours.days()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            assertThat(hours.written()).containsEntry("fri", List.of("00:00-12:30", "13:00-24:00"));
        }

        @Test
        void mayTouch() {
            assertThat(hours("{ mon: [\"09:00-12:00\", \"12:00-15:00\"] }").on(DayOfWeek.MONDAY))
                    .hasSize(2);
        }

        private WeeklyHours hours(String written) {
            return Documents.read(Documents.SMALL.replace("hours: {}", "hours: " + written))
                    .locations()
                    .getFirst()
                    .hours();
        }
    }

    @Test
    void datesAreDates() {
        var document = Documents.read(Documents.SMALL.replace("closures: []", "closures: [2028-02-29]"));

        assertThat(document.locations().getFirst().closures()).containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aProviderMayNameServicesByName() {
        var document =
                Documents.read(Documents.SMALL.replace("services: [botox]", "services: [\"lip FILLER\", botox]"));

        assertThat(document.providers().getFirst().services()).containsExactly("filler", "botox");
    }

    @Test
    void whatAViewAddsIsIgnored() {
        var tree = Json.newMapper().<ObjectNode>valueToTree(Documents.read(Documents.SMALL));
        tree.put("id", 7).put("version", "x").put("updated_at", "yesterday").putObject("overrides");

        assertThat(ClinicDocumentReader.read(tree)).isInstanceOf(ReadResult.Read.class);
    }

    @Test
    void emojiAndRightToLeftTextAreNames() {
        var document = Documents.read(Documents.SMALL.replace("name: Small", "name: \"مركز ✨🧖\""));

        assertThat(document.name()).isEqualTo("مركز ✨🧖");
    }
}
