package dev.frontdesk.clinic;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What a clinic's document had once and has no more. Appointments still name these parts; nothing new does: they have
/// a slug and a name, and nothing can be done, by nobody, at no time.
public record Removed(List<Location> locations, List<Service> services, List<Provider> providers) {
    public static final Removed NOTHING = new Removed(List.of(), List.of(), List.of());

    static Location location(LocationId id, String slug, String name) {
        return new Location(id, slug, name, null, WeeklyHours.NONE, Set.of());
    }

    static Service service(ServiceId id, String slug, String name) {
        return new Service(
                id, slug, name, List.of(), null, Duration.ZERO, Duration.ZERO, Duration.ZERO, null, null, null, false);
    }

    static Provider provider(ProviderId id, String slug, String name) {
        return new Provider(id, slug, name, null, Set.of(), Set.of(), WeeklyHours.NONE, List.of(), null);
    }
}
