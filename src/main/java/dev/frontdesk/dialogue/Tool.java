package dev.frontdesk.dialogue;

import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.conversation.BookingChannel;
import java.util.function.BiFunction;

/// One tool: its contract, and what runs it.
///
/// @param description for a model: when to use it
/// @param arguments a flat record of texts and enums; its `@Nullable` components may be left out
/// @param kind what running it touches
/// @param body answers with a record that is the tool's JSON
record Tool<A extends Record, R>(
        String name, String description, Class<A> arguments, Kind kind, BiFunction<BookingContext, A, R> body) {

    enum Kind {
        /// Changes appointments; what runs it keeps its own record, in the transaction of the change.
        CHANGE,
        /// Reads or offers times; what runs it keeps its own record.
        BOOKING,
        /// Reads, or asks for the staff: nothing changes by running it but what follows from its answer.
        INFORMATION,
        /// Of calls alone.
        CALL
    }

    boolean isFor(BookingChannel channel) {
        return kind != Kind.CALL || channel == BookingChannel.VOICE;
    }

    boolean recordsItself() {
        return kind == Kind.CHANGE || kind == Kind.BOOKING;
    }
}
