package dev.frontdesk.dialogue;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Faq;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Options;
import dev.frontdesk.clinic.Policies;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
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
import org.jdbi.v3.core.Jdbi;

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

    /// As above, with the rows that other tables point to.
    static Clinic insertedInto(Jdbi jdbi) {
        var clinic = glow();
        jdbi.useHandle(h -> {
            h.execute(
                    "INSERT INTO clinics (id, slug, document, created_at, updated_at) VALUES (?, ?, '{}', now(), now())",
                    clinic.id().value(),
                    "glow-" + clinic.id());
            var part = " (clinic_id, id, slug, name, active) VALUES (?, ?, ?, ?, TRUE)";
            var id = clinic.id().value();
            clinic.locations()
                    .forEach(l -> h.execute("INSERT INTO locations" + part, id, l.id().value(), l.slug(), l.name()));
            clinic.services()
                    .forEach(s -> h.execute("INSERT INTO services" + part, id, s.id().value(), s.slug(), s.name()));
            clinic.providers()
                    .forEach(p -> h.execute("INSERT INTO providers" + part, id, p.id().value(), p.slug(), p.name()));
        });
        return clinic;
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
