package dev.frontdesk.dialogue;

import dev.frontdesk.booking.AppointmentDetailsResult;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.BookingResult;
import dev.frontdesk.booking.CancellationResult;
import dev.frontdesk.booking.CheckAvailabilityResult;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BiFunction;

/// Booking tools that answer what the test says, in its order, and otherwise that nothing was offered.
final class ScriptedBooking {
    final List<Object> calls = new ArrayList<>();
    final List<BookingContext> contexts = new ArrayList<>();
    private final Queue<Object> answers = new ArrayDeque<>();

    void answer(Object... results) {
        answers.addAll(List.of(results));
    }

    BookingTools tools() {
        return BookingTools.over(
                as(CheckAvailabilityResult.class),
                as(BookingResult.class),
                as(BookingResult.class),
                as(CancellationResult.class),
                as(AppointmentDetailsResult.class));
    }

    private <A, R> BiFunction<BookingContext, A, R> as(Class<R> type) {
        return (context, arguments) -> {
            contexts.add(context);
            calls.add(arguments);
            var answer = answers.poll();
            return type.cast(
                    answer == null
                            ? Refusal.of(RefusalCode.NO_SLOT_OFFERED, "check first", "Which day would you like?")
                            : answer);
        };
    }
}
