package dev.frontdesk.booking;

/// The outcome of `book_appointment` and `reschedule_appointment`. Written as JSON it is the tool's answer.
public sealed interface BookingResult permits Booked, Refusal {}
