package dev.frontdesk.clinic;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clinic's booking rules.
///
/// @param minNotice how long before its start a time may still be offered
/// @param bookingHorizonDays how many days ahead, today being 0, times are offered
/// @param slotStep the grid starts are offered on, counted from each opening
/// @param offerTtl how long an offered time can be booked
/// @param cancellationWindow inside this before the start a guest is asked twice, and told what cancelling costs
/// @param cancellationFee as it is said to guests, for example `$50`, or null
public record Policies(
        Duration minNotice,
        int bookingHorizonDays,
        Duration slotStep,
        Duration offerTtl,
        Duration cancellationWindow,
        @Nullable String cancellationFee) {

    /// What a cancellation inside the window costs. Empty: nothing, for a clinic takes no fee that it does not name,
    /// and without a window none at all.
    public Optional<String> lateCancellationFee() {
        return cancellationWindow.isZero() ? Optional.empty() : Optional.ofNullable(cancellationFee);
    }
}
