package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.PartOfDay;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.DayPart;
import dev.frontdesk.language.Shift;
import dev.frontdesk.language.TimeWindow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the guest wants so far, in slugs. Anything may still be open.
///
/// @param span the days they spoke of when no day was named: after "next week", "Tuesday" is next week's
/// @param clock the very time they said
/// @param window the stretch of the day they said
/// @param notProvider whom they do not want to see
record Wish(
        @Nullable String service,
        @Nullable LocalDate day,
        DayMention.@Nullable Between span,
        @Nullable ClockTime clock,
        @Nullable TimeWindow window,
        @Nullable String provider,
        @Nullable String location,
        @Nullable String notProvider) {
    static final Wish NONE = new Wish(null, null, null, null, null, null, null, null);

    Wish forService(@Nullable String slug) {
        return new Wish(slug, day, span, clock, window, provider, location, notProvider);
    }

    Wish on(@Nullable LocalDate date) {
        return new Wish(service, date, date == null ? span : null, clock, window, provider, location, notProvider);
    }

    Wish at(@Nullable ClockTime time, @Nullable TimeWindow stretch) {
        return new Wish(service, day, span, time, stretch, provider, location, notProvider);
    }

    Wish with(@Nullable String slug) {
        return new Wish(service, day, span, clock, window, slug, location, notProvider);
    }

    Wish in(@Nullable String slug) {
        return new Wish(service, day, span, clock, window, provider, slug, notProvider);
    }

    Wish withAnybody() {
        return new Wish(service, day, span, clock, window, null, location, notProvider);
    }

    Wish anywhere() {
        return new Wish(service, day, span, clock, window, provider, null, notProvider);
    }

    /// What this turn's words add or replace. A new time of the day replaces the old one, and a very time was said for
    /// the treatment it was said for: with another treatment it is no longer wanted.
    Wish heard(Reading reading) {
        var named = reading.onlyService();
        boolean other = named != null && service != null && !named.slug().equals(service);
        var whoAndWhere = new Wish(
                named == null ? service : named.slug(),
                day,
                span,
                other ? null : clock,
                window,
                provider(reading),
                location(reading),
                reading.mentioned().notProvider() == null
                        ? notProvider
                        : reading.mentioned().notProvider().slug());
        var when = whoAndWhere.heardDay(reading);
        return reading.saysTime() ? when.at(reading.clock(), reading.window()) : when;
    }

    private Wish heardDay(Reading reading) {
        var days = reading.days(span, day);
        if (!days.isEmpty()) {
            return on(days.getFirst());
        }
        return reading.unusableDay() instanceof DayMention.Between several
                ? new Wish(service, null, several, clock, window, provider, location, notProvider)
                : this;
    }

    private @Nullable String provider(Reading reading) {
        Provider said = reading.provider();
        if (said != null) {
            return said.slug();
        }
        var unwanted = reading.mentioned().notProvider();
        boolean open = reading.mentioned().anybody()
                || (unwanted != null && unwanted.slug().equals(provider));
        return open ? null : provider;
    }

    private @Nullable String location(Reading reading) {
        Location said = reading.location();
        if (said != null) {
            return said.slug();
        }
        return reading.mentioned().anywhere() ? null : location;
    }

    /// With what stays as it was at `start`: "the same day", "same time".
    Wish sameAs(OffsetDateTime start, Reading reading) {
        var dated = reading.saysSame("day") ? on(start.toLocalDate()) : this;
        return reading.saysSame("time") ? dated.at(ClockTime.at(start.toLocalTime()), null) : dated;
    }

    /// Shifted from `start`: "an hour later", "a week earlier".
    Wish shifted(OffsetDateTime start, Shift shift) {
        var there = shift.apply(start.toLocalDateTime());
        return on(there.toLocalDate()).at(ClockTime.at(there.toLocalTime()), null);
    }

    /// Whether nothing is said of when.
    boolean isOpen() {
        return day == null && span == null && clock == null && window == null;
    }

    /// Whether it is for one provider or one place, so that others may still be free.
    boolean isNarrow() {
        return provider != null || location != null;
    }

    boolean isFor(Service other) {
        return other.slug().equals(service);
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
}
