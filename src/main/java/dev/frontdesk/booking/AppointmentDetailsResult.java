package dev.frontdesk.booking;

/// The outcome of `get_appointment_details`. Written as JSON it is the tool's answer.
public sealed interface AppointmentDetailsResult permits AppointmentDetails, Refusal {}
