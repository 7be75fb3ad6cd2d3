package dev.frontdesk.clinic;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a guest can have done.
///
/// @param duration what the guest is told
/// @param bufferBefore kept free for the provider before it
/// @param bufferAfter kept free for the provider after it
/// @param bookable false: described, never booked by the assistant
public record Service(
        ServiceId id,
        String slug,
        String name,
        List<String> aliases,
        @Nullable String category,
        Duration duration,
        Duration bufferBefore,
        Duration bufferAfter,
        @Nullable String price,
        @Nullable String description,
        @Nullable String aftercare,
        boolean bookable) {}
