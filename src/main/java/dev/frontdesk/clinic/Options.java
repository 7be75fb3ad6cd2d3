package dev.frontdesk.clinic;

/// What a clinic switched on.
///
/// @param missedCallTextBack a caller who hung up without booking is texted
/// @param autoStaffOnly the assistant's booking is switched off by itself while the calendar fails
public record Options(boolean missedCallTextBack, boolean autoStaffOnly) {}
