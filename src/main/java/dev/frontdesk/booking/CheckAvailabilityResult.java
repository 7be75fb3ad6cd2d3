package dev.frontdesk.booking;

/// The outcome of `check_availability`. Written as JSON it is the tool's answer.
public sealed interface CheckAvailabilityResult permits Availability, Refusal {}
