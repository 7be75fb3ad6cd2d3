package dev.frontdesk.clinic;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The clinic's booking rules.
///
/// @param minNotice how long before its start a time may still be offered
/// @param bookingHorizonDays how many days ahead, today being 0, times are offered
/// @param slotStep the grid starts are offered on, counted from each opening
/// @param offerTtl how long an offered time can be booked
/// @param cancellationWindow inside this before the start a cancellation costs the fee
/// @param cancellationFee as it is said to guests, for example `$50`
public record Policies(
        Duration minNotice,
        int bookingHorizonDays,
        Duration slotStep,
        Duration offerTtl,
        Duration cancellationWindow,
        @Nullable String cancellationFee) {}
