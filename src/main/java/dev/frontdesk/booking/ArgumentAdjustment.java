package dev.frontdesk.booking;

import org.jspecify.annotations.Nullable;

/// What was passed, and what was done instead.
public record ArgumentAdjustment(
        @Nullable String original, @Nullable String normalized) {}
