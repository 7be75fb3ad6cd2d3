package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayPart;
import dev.frontdesk.language.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the guest wants so far, in slugs. Anything may still be open.
///
/// @param notBefore where the days they spoke of begin: after "next week", "Tuesday" is next week's
/// @param clock the very time they said
/// @param window the stretch of the day they said
record Wish(
        @Nullable String service,
        @Nullable LocalDate day,
        @Nullable LocalDate notBefore,
        @Nullable ClockTime clock,
        @Nullable TimeWindow window,
        @Nullable String provider,
        @Nullable String location) {
    static final Wish NONE = new Wish(null, null, null, null, null, null, null);

    Wish forService(@Nullable String slug) {
        return new Wish(slug, day, notBefore, clock, window, provider, location);
    }

    Wish on(@Nullable LocalDate date) {
        return new Wish(service, date, notBefore, clock, window, provider, location);
    }

    Wish at(@Nullable ClockTime time, @Nullable TimeWindow stretch) {
        return new Wish(service, day, notBefore, time, stretch, provider, location);
    }

    Wish notBefore(@Nullable LocalDate first) {
        return new Wish(service, day, first, clock, window, provider, location);
    }

    Wish withoutProvider() {
        return new Wish(service, day, notBefore, clock, window, null, location);
    }

    Wish atAnyTime() {
        return at(null, null);
    }

    /// What this turn's words add or replace. A new time of the day replaces the old one.
    Wish heard(Reading reading) {
        var named = reading.onlyService();
        var date = reading.day(notBefore);
        var next = new Wish(
                named == null ? service : named.slug(),
                date == null ? day : date,
                date == null ? notBefore : null,
                clock,
                window,
                reading.provider() == null ? provider : reading.provider().slug(),
                reading.location() == null ? location : reading.location().slug());
        return reading.saysTime() ? next.at(reading.clock(), reading.window()) : next;
    }

    /// The part of the day to ask the calendar for; nothing when the wish is finer or coarser than that.
    @Nullable
    PartOfDay part() {
        for (var part : DayPart.values()) {
            if (clock == null && part.window().equals(window)) {
                return PartOfDay.valueOf(part.name());
            }
        }
        return null;
    }

    List<OfferedSlotView> within(List<OfferedSlotView> slots) {
        return window == null
                ? slots
                : slots.stream()
                        .filter(s -> window.contains(s.start().toLocalTime()))
                        .toList();
    }

    /// The time of the day to measure nearness from.
    @Nullable
    LocalTime wantedTime() {
        return clock == null ? null : clock.likely();
    }
}
