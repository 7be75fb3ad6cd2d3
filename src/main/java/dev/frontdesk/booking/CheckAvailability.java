package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/// Arguments of `check_availability`, as a model or a client passes them.
public record CheckAvailability(
        @JsonPropertyDescription(
                "The day to look at, YYYY-MM-DD, in the clinic's time zone. Never guess it: ask the guest.")
        String date,

        @JsonPropertyDescription("The service: its slug, name or alias.")
        String serviceType,

        @JsonPropertyDescription("Only this provider: slug or name. Leave out unless the guest asked for somebody.")
        @Nullable
        String provider,

        @JsonPropertyDescription("Only this location: slug or name.") @Nullable
        String location,

        @JsonPropertyDescription(
                "Only this part of the day: morning is before 12:00, afternoon 12:00-17:00, evening from 17:00.")
        @Nullable
        PartOfDay partOfDay) {}
