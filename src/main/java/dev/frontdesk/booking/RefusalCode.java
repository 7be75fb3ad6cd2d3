package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a tool did not do what it was asked. The names are part of the public contract.
public enum RefusalCode {
    SLOT_SELECTION_MISMATCH,
    NO_SLOT_OFFERED,
    SLOT_OFFER_EXPIRED,
    SLOT_TAKEN,
    CUSTOMER_CONFLICT,
    INVALID_DATE,
    INVALID_START_TIME,
    UNKNOWN_SERVICE,
    UNKNOWN_PROVIDER,
    MISSING_CUSTOMER_DETAILS,
    APPOINTMENT_NOT_FOUND,
    APPOINTMENT_NOT_CHANGEABLE,
    OUTSIDE_POLICY,
    CALENDAR_UNAVAILABLE,
    AI_BOOKING_DISABLED,
    INVALID_ARGUMENTS,
    UNKNOWN_TOOL;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
