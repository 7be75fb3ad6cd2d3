package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Options;
import dev.frontdesk.clinic.Policies;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.Removed;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.clinic.VoiceRouting;
import dev.frontdesk.clinic.WeeklyHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The drawn parts of a clinic, in numbers, and the clinic they make; days count from the one that is asked about.
record RandomClinic(
        List<LocationDraft> locations,
        List<ProviderDraft> providers,
        List<ServiceDraft> services,
        PoliciesDraft rules) {
    record LocationDraft(WeeklyHours hours, int closedIn) {}

    /// @param skills one bit a service
    /// @param places one bit a location
    record ProviderDraft(int skills, int places, WeeklyHours hours, int offIn, int offFor) {}

    record ServiceDraft(int minutes, int before, int after) {}

    record PoliciesDraft(int notice, int horizon, int step) {}

    Clinic build(ZoneId zone, LocalDate day) {
        var places = IntStream.range(0, locations.size())
                .mapToObj(i -> location(i, locations.get(i), day))
                .toList();
        var treatments = IntStream.range(0, services.size())
                .mapToObj(i -> service(i, services.get(i)))
                .toList();
        var id = ClinicId.create();
        return new Clinic(
                id,
                1,
                "clinic-" + id.value(),
                "Clinic",
                "Ava",
                zone,
                List.of("+12125550100"),
                List.of(),
                null,
                true,
                VoiceRouting.AI,
                places,
                new Policies(
                        Duration.ofMinutes(rules.notice()),
                        rules.horizon(),
                        Duration.ofMinutes(rules.step()),
                        Duration.ofMinutes(30),
                        Duration.ofHours(24),
                        null),
                new Options(false, false),
                treatments,
                IntStream.range(0, providers.size())
                        .mapToObj(i -> provider(i, providers.get(i), places, treatments, day))
                        .toList(),
                List.of(),
                Removed.NOTHING);
    }

    private static Location location(int index, LocationDraft draft, LocalDate day) {
        var slug = "place-" + index;
        return new Location(
                LocationId.create(), slug, slug, null, draft.hours(), Set.of(day.plusDays(draft.closedIn())));
    }

    private static Service service(int index, ServiceDraft draft) {
        var slug = "service-" + index;
        return new Service(
                ServiceId.create(),
                slug,
                slug,
                List.of(),
                null,
                Duration.ofMinutes(draft.minutes()),
                Duration.ofMinutes(draft.before()),
                Duration.ofMinutes(draft.after()),
                null,
                null,
                null,
                true);
    }

    private static Provider provider(
            int index, ProviderDraft draft, List<Location> places, List<Service> treatments, LocalDate day) {
        var slug = "provider-" + index;
        var off = day.plusDays(draft.offIn());
        var skills = new HashSet<ServiceId>();
        var visited = new HashSet<LocationId>();
        for (int i = 0; i < 2; i++) {
            if ((draft.skills() >> i & 1) == 1) {
                skills.add(treatments.get(i).id());
            }
            if (i < places.size() && (draft.places() >> i & 1) == 1) {
                visited.add(places.get(i).id());
            }
        }
        var timeOff = List.of(new Provider.TimeOff(off, off.plusDays(draft.offFor())));
        return new Provider(ProviderId.create(), slug, slug, null, skills, visited, draft.hours(), timeOff, null);
    }
}
