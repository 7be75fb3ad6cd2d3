package dev.frontdesk.booking;

/// The outcome of `cancel_appointment`. Written as JSON it is the tool's answer.
public sealed interface CancellationResult permits Cancelled, Refusal {}
