package dev.frontdesk.language;

import java.time.LocalTime;

/// A time of the clock as it was said: "3" may be three in the morning or in the afternoon.
///
/// @param hour 0-23; 1-12 while the half of the day is not known
/// @param certain whether the half of the day was said, or follows from the 24-hour form
public record ClockTime(int hour, int minute, boolean certain) {
    public static ClockTime at(LocalTime time) {
        return new ClockTime(time.getHour(), time.getMinute(), true);
    }

    /// Without am or pm: 0 and 13-23 are the 24-hour form.
    static ClockTime unsaid(int hour, int minute) {
        return new ClockTime(hour, minute, hour == 0 || hour > 12);
    }

    static ClockTime am(int hour, int minute) {
        return hour > 12 ? unsaid(hour, minute) : new ClockTime(hour % 12, minute, true);
    }

    static ClockTime pm(int hour, int minute) {
        return hour > 12 ? unsaid(hour, minute) : new ClockTime(hour % 12 + 12, minute, true);
    }

    ClockTime within(DayPart part) {
        if (certain) {
            return this;
        }
        return part == DayPart.MORNING && hour != 12 ? am(hour, minute) : pm(hour, minute);
    }

    /// "10 at night"; from one to five, nobody says at night for what a clinic is open at.
    ClockTime atNight() {
        return !certain && hour >= 6 && hour < 12 ? pm(hour, minute) : hour == 12 ? am(hour, minute) : this;
    }

    /// Whether a start at `time` is what was said.
    public boolean fits(LocalTime time) {
        return time.getMinute() == minute && (certain ? time.getHour() == hour : time.getHour() % 12 == hour % 12);
    }

    /// The reading that suits opening hours: 7 to 11 in the morning, 12 to 6 in the afternoon.
    public LocalTime likely() {
        if (certain) {
            return LocalTime.of(hour, minute);
        }
        return LocalTime.of(hour >= 7 && hour < 12 ? hour : hour % 12 + 12, minute);
    }
}
