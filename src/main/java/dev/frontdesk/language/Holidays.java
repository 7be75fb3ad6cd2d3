package dev.frontdesk.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Days that have a name of their own in the United States: "thanksgiving", "christmas eve", "labor day". Each is the
/// coming one.
record Holidays(Utterance text, LocalDate today) implements DayPattern {
    private record Holiday(String name, IntFunction<LocalDate> in) {
        int length() {
            return name.split(" ", -1).length;
        }
    }

    private static final List<Holiday> ALL = List.of(
            fixed("new years day", Month.JANUARY, 1),
            fixed("new years eve", Month.DECEMBER, 31),
            fixed("nye", Month.DECEMBER, 31),
            fixed("valentines day", Month.FEBRUARY, 14),
            fixed("valentines", Month.FEBRUARY, 14),
            fixed("independence day", Month.JULY, 4),
            fixed("halloween", Month.OCTOBER, 31),
            fixed("christmas eve", Month.DECEMBER, 24),
            fixed("xmas eve", Month.DECEMBER, 24),
            fixed("christmas day", Month.DECEMBER, 25),
            fixed("xmas day", Month.DECEMBER, 25),
            fixed("christmas", Month.DECEMBER, 25),
            fixed("xmas", Month.DECEMBER, 25),
            new Holiday(
                    "memorial day",
                    year -> LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))),
            new Holiday(
                    "labor day",
                    year -> LocalDate.of(year, Month.SEPTEMBER, 1)
                            .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))),
            new Holiday("thanksgiving day", Holidays::thanksgiving),
            new Holiday("thanksgiving", Holidays::thanksgiving),
            new Holiday("black friday", year -> thanksgiving(year).plusDays(1)));
    /// "Merry Christmas" is a greeting, and "lips for Christmas" wants them before.
    private static final Set<String> NO_DAY_BEHIND = WordList.of("merry happy last for a my our");
    private static final Set<String> NO_DAY_BEFORE = WordList.of("""
            party special specials gift gifts present presents card cards dinner deal deals sale promo shopping break
            season time holiday holidays week weekend vacation trip
            """);

    @Override
    public @Nullable DayMention at(int i) {
        for (var holiday : ALL) {
            int to = i + holiday.length();
            if (text.words(i, to).equals(holiday.name())) {
                boolean other = NO_DAY_BEFORE.contains(text.at(to))
                        || (NO_DAY_BEHIND.contains(text.at(i - 1))
                                && !holiday.name().contains(" "));
                return other ? null : new DayMention(DayMention.On.the(coming(holiday)), i, to);
            }
        }
        return null;
    }

    private LocalDate coming(Holiday holiday) {
        var inThisYear = holiday.in().apply(today.getYear());
        return inThisYear.isBefore(today) ? holiday.in().apply(today.getYear() + 1) : inThisYear;
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    private static Holiday fixed(String name, Month month, int day) {
        return new Holiday(name, year -> LocalDate.of(year, month, day));
    }
}
