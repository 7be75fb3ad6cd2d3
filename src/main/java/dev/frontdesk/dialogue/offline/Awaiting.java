package dev.frontdesk.dialogue.offline;

/// What the last reply asked for.
enum Awaiting {
    NOTHING,
    SERVICE,
    DAY,
    /// one of the times that were offered
    TIME,
    NAME,
    WHICH_TO_MOVE,
    WHICH_TO_CANCEL,
    /// yes or no, after the fee was named
    CANCELLATION,
    /// the treatment whose price was asked for
    PRICE,
    /// yes or no to a consultation
    CONSULTATION,
    /// yes or no to somebody of the staff
    STAFF,
    /// nothing, but an appointment was just made or moved
    DONE,
    /// nothing, but an appointment was just cancelled
    CANCELLED
}
