package dev.frontdesk.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person who performs services.
///
/// @param hours when they work; [WeeklyHours#NONE]: the location's hours
public record Provider(
        ProviderId id,
        String slug,
        String name,
        @Nullable String title,
        Set<ServiceId> services,
        Set<LocationId> locations,
        WeeklyHours hours,
        List<TimeOff> timeOff,
        @Nullable String googleCalendarId) {

    /// Days off, both ends included.
    public record TimeOff(LocalDate from, LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// "Dana Reyes, NP", or the bare name.
    public String titledName() {
        return title == null ? name : name + ", " + title;
    }

    public boolean performs(Service service) {
        return services.contains(service.id());
    }

    public boolean isOff(LocalDate day) {
        return timeOff.stream().anyMatch(t -> t.covers(day));
    }
}
