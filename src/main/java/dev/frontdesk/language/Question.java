package dev.frontdesk.language;

/// What was asked, where a yes may repeat it: "cancel it" is a yes to one question and none to the other.
public enum Question {
    /// Or moving.
    BOOKING,
    CANCELLING
}
