package dev.frontdesk.analytics;

import dev.frontdesk.analytics.AnalyticsDao.DayCounts;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers how bookings go. Reads only; a few statements a question, however many clinics it is about.
public final class AnalyticsService {
    private static final double BOOKING_SUCCESS = 0.90;
    private static final double CALENDAR_ERRORS = 0.02;
    private static final double MESSAGING_P95_MS = 3_000;
    private static final double VOICE_P95_MS = 5_000;

    private final AnalyticsDao analytics;
    private final InstantSource clock;

    public AnalyticsService(Database database, InstantSource clock) {
        this.analytics = database.dao(AnalyticsDao.class);
        this.clock = clock;
    }

    /// How bookings went in the last `window` at these clinics.
    ///
    /// @param zone the times of the answer are in
    public BookingHealth bookingHealth(List<Clinic> clinics, Duration window, ZoneId zone) {
        var end = clock.instant();
        var start = end.minus(window);
        // what happens at this very moment counts
        var until = end.plusNanos(1_000);
        var tools = analytics.tools(ids(clinics), start, until);
        var bookings = analytics.bookings(ids(clinics), start, until);
        var errorRate = errorRate(tools);
        return new BookingHealth(
                start.atZone(zone).toOffsetDateTime(),
                end.atZone(zone).toOffsetDateTime(),
                bookings.conversations(),
                bookings.aiScheduled(),
                bookings.cancelled(),
                rate(bookings.aiScheduled(), bookings.conversations()),
                tools.bookingAttempts(),
                tools.calendarErrors(),
                errorRate,
                bookings.slotBypasses(),
                tools.slotSelectionMismatches(),
                new BookingHealth.Latency(tools.messagingP95Ms(), tools.voiceP95Ms()),
                slo(tools, errorRate));
    }

    /// How the days of a period went at these clinics, each by its own clocks.
    public Overview overview(List<Clinic> clinics, Period period) {
        var now = clock.instant();
        var today = clinics.stream()
                .map(clinic -> LocalDate.ofInstant(now, clinic.timeZone()))
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneId.of("UTC")));
        var from = today.minusDays(period.days() - 1L);
        var before = from.minusDays(period.days());
        var counted = analytics.days(
                ids(clinics),
                clinics.stream().map(clinic -> clinic.timeZone().getId()).toList(),
                startsOf(clinics, before),
                startsOf(clinics, today.plusDays(1)));
        return new Overview(
                period,
                from,
                today,
                figures(counted.stream()
                        .filter(day -> !day.day().isBefore(from))
                        .toList()),
                figures(counted.stream().filter(day -> day.day().isBefore(from)).toList()),
                from.datesUntil(today.plusDays(1))
                        .map(date -> new Overview.Day(
                                date,
                                figures(counted.stream()
                                        .filter(day -> day.day().equals(date))
                                        .toList())))
                        .toList());
    }

    private static BookingHealth.Slo slo(AnalyticsDao.ToolCounts tools, @Nullable Double errorRate) {
        return new BookingHealth.Slo(
                SloTarget.atLeast(BOOKING_SUCCESS, rate(tools.withIntentBooked(), tools.withIntent())),
                SloTarget.atMost(CALENDAR_ERRORS, errorRate),
                SloTarget.atMost(MESSAGING_P95_MS, asDouble(tools.messagingP95Ms())),
                SloTarget.atMost(VOICE_P95_MS, asDouble(tools.voiceP95Ms())));
    }

    private static Overview.Figures figures(Collection<DayCounts> days) {
        var withIntent = days.stream().mapToInt(DayCounts::withIntent).sum();
        var booked = days.stream().mapToInt(DayCounts::withIntentBooked).sum();
        var conversations = days.stream().mapToInt(DayCounts::conversations).sum();
        var aiScheduled = days.stream().mapToInt(DayCounts::aiScheduled).sum();
        return new Overview.Figures(
                conversations,
                withIntent,
                aiScheduled,
                days.stream().mapToInt(DayCounts::cancelled).sum(),
                rate(aiScheduled, conversations),
                rate(booked, withIntent),
                null);
    }

    private static @Nullable Double errorRate(AnalyticsDao.ToolCounts tools) {
        if (tools.calendarErrors() > tools.bookingAttempts()) {
            return 1.0;
        }
        return rate(tools.calendarErrors(), tools.bookingAttempts());
    }

    private static @Nullable Double rate(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Double asDouble(@Nullable Integer value) {
        return value == null ? null : value.doubleValue();
    }

    private static List<ClinicId> ids(List<Clinic> clinics) {
        return clinics.stream().map(Clinic::id).toList();
    }

    private static List<String> startsOf(List<Clinic> clinics, LocalDate day) {
        return clinics.stream()
                .map(clinic -> day.atStartOfDay(clinic.timeZone()).toInstant())
                .map(Instant::toString)
                .toList();
    }
}
