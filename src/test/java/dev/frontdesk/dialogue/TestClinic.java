package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicDocumentReader;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Faq;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Options;
import dev.frontdesk.clinic.Policies;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.PutResult;
import dev.frontdesk.clinic.ReadResult;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.clinic.VoiceRouting;
import dev.frontdesk.clinic.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A clinic in New York that is open on weekdays from 9 AM to 7 PM.
final class TestClinic {
    private TestClinic() {}

    static Clinic glow() {
        var botox = service("botox", "Botox", List.of("tox"), "$12 per unit");
        var filler = service("filler", "Lip Filler", List.of("filler"), "$650");
        var main = new Location(
                LocationId.create(), "main", "Main Street", "12 Main Street, Springfield", weekdays(), Set.of());
        var dana = new Provider(
                ProviderId.create(),
                "dana",
                "Dana Reyes",
                "NP",
                Set.of(botox.id(), filler.id()),
                Set.of(main.id()),
                WeeklyHours.NONE,
                List.of(),
                null);
        return new Clinic(
                ClinicId.create(),
                1,
                "glow",
                "Glow Aesthetics",
                "Ava",
                ZoneId.of("America/New_York"),
                List.of("+12125550100"),
                List.of(),
                "+12125550199",
                true,
                VoiceRouting.AI,
                List.of(main),
                new Policies(
                        Duration.ofHours(1),
                        90,
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        Duration.ofDays(1),
                        "$50"),
                new Options(false, false),
                List.of(botox, filler),
                List.of(dana),
                List.of(
                        new Faq(
                                "Do you have parking?",
                                "Free parking behind the building.",
                                List.of("parking", "park", "car")),
                        new Faq("Which cards do you take?", "All major cards.", List.of("payment", "credit card"))));
    }

    /// Much the same, imported as its document.
    static Clinic importedBy(ClinicFeature clinics) {
        var slug = "glow-" + UUID.randomUUID();
        var read = ClinicDocumentReader.read("""
                slug: %s
                name: Glow Aesthetics
                time_zone: America/New_York
                policies: { cancellation_hours: 24, cancellation_fee: "$50" }
                locations:
                  - slug: main
                    name: Main Street
                    hours: { mon: ["09:00-19:00"], tue: ["09:00-19:00"], wed: ["09:00-19:00"], thu: ["09:00-19:00"], fri: ["09:00-19:00"] }
                services:
                  - { slug: botox, name: Botox, aliases: [tox], duration_minutes: 30, buffer_after_minutes: 10 }
                providers:
                  - { slug: dana, name: Dana Reyes, title: NP, services: [botox], locations: [main] }
                """.formatted(slug));
        assertThat(read).isInstanceOf(ReadResult.Read.class);
        assertThat(clinics.registry().put(((ReadResult.Read) read).document())).isInstanceOf(PutResult.Created.class);
        return clinics.settings().bySlug(slug).orElseThrow();
    }

    private static Service service(String slug, String name, List<String> aliases, String price) {
        return new Service(
                ServiceId.create(),
                slug,
                name,
                aliases,
                "injectables",
                Duration.ofMinutes(30),
                Duration.ZERO,
                Duration.ofMinutes(10),
                price,
                null,
                null,
                true);
    }

    private static WeeklyHours weekdays() {
        var day = List.of(new WeeklyHours.Span(LocalTime.of(9, 0), LocalTime.of(19, 0)));
        return new WeeklyHours(Map.of(
                DayOfWeek.MONDAY, day,
                DayOfWeek.TUESDAY, day,
                DayOfWeek.WEDNESDAY, day,
                DayOfWeek.THURSDAY, day,
                DayOfWeek.FRIDAY, day));
    }
}
