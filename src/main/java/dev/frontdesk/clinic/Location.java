package dev.frontdesk.clinic;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place guests come to.
public record Location(
        LocationId id,
        String slug,
        String name,
        @Nullable String address,
        WeeklyHours hours,
        Set<LocalDate> closures) {}
