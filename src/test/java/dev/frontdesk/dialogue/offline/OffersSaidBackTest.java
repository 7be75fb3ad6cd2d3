package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.language.InWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What the offline receptionist really writes, answered: a guest who says one of its times back, in any of several
/// ways, gets that time.
class OffersSaidBackTest {
    private static final List<String> OPENINGS = List.of(
            "Botox on %s",
            "can I get botox %s afternoon?",
            "botox %s morning please",
            "I'd like botox on %s at 7 am",
            "Botox with Dana Reyes on %s");

    private static final Pattern NUMBERED = Pattern.compile("\\d\\) (\\d{1,2}:\\d\\d [AP]M)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d\\d [AP]M");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final List<String> PLACES = List.of("first", "second", "third");

    /// How a guest says a time back.
    private interface Way {
        /// @param place where the time stands in the reply, from 0
        String say(LocalDate day, LocalTime time, int place);
    }

    private static final List<Way> BY_TIME = List.of(
            (_, time, _) -> InWords.time(time),
            (_, time, _) -> InWords.time(time) + " works",
            (_, time, _) -> InWords.time(time).toLowerCase(Locale.ROOT).replace(" ", ""),
            (_, time, _) -> "the " + InWords.time(time).replace(":00", "") + " one please",
            (day, time, _) -> InWords.weekday(day) + " at " + InWords.time(time),
            (day, time, _) -> "ok " + InWords.shortDay(day) + ", " + InWords.time(time) + " thanks",
            (_, time, _) -> "book me in for " + InWords.time(time));

    private static final List<Way> BY_PLACE = List.of(
            (_, _, place) -> String.valueOf(place + 1),
            (_, _, place) -> "#" + (place + 1),
            (_, _, place) -> "option " + (place + 1) + " please",
            (_, _, place) -> "the " + PLACES.get(place) + " one",
            (_, _, place) -> PLACES.get(place));

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void aTimeThatWasWrittenIsBookedWhenItIsSaidBack(
            @ForAll("free") Set<LocalTime> free,
            @ForAll @IntRange(min = 1, max = 60) int ahead,
            @ForAll @IntRange(max = 4) int opening,
            @ForAll @IntRange(max = 2) int n) {
        var offer = new Offer(free, ahead, opening);
        int place = n % offer.written.size();
        for (var way : BY_TIME) {
            assertThat(offer.again().answer(way, place)).isEqualTo(offer.booking(place));
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void aPlaceInTheListIsTheTimeWrittenThere(
            @ForAll("free") Set<LocalTime> free,
            @ForAll @IntRange(min = 1, max = 60) int ahead,
            @ForAll @IntRange(max = 4) int opening,
            @ForAll @IntRange(max = 2) int n) {
        var offer = new Offer(free, ahead, opening);
        int place = n % offer.written.size();
        Assume.that(offer.written.size() > 1);
        for (var way : BY_PLACE) {
            var said = way.say(offer.day, offer.written.get(place), place);
            boolean mayBeAnHour = said.equals(String.valueOf(place + 1))
                    && offer.written.stream()
                            .anyMatch(time -> time.getMinute() == 0
                                    && time.getHour() % 12 == place + 1
                                    && !time.equals(offer.written.get(place)));
            var answer = offer.again().answer(way, place);
            if (mayBeAnHour) {
                assertThat(answer).as("asked which").isEmpty();
            } else {
                assertThat(answer).as(said).isEqualTo(offer.booking(place));
            }
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void aYesTakesTheOnlyTimeThatWasWritten(
            @ForAll("hours") LocalTime time,
            @ForAll @IntRange(min = 1, max = 60) int ahead,
            @ForAll @IntRange(max = 4) int opening) {
        var offer = new Offer(Set.of(time), ahead, opening);
        for (var yes : List.of("yes", "yes please", "sounds good", "ok", "perfect, book it")) {
            assertThat(offer.again().answer((_, _, _) -> yes, 0)).as(yes).isEqualTo(offer.booking(0));
        }
    }

    @Provide
    Arbitrary<LocalTime> hours() {
        return Arbitraries.integers().between(9 * 4, 18 * 4 + 3).map(n -> LocalTime.of(n / 4, n % 4 * 15));
    }

    @Provide
    Arbitrary<Set<LocalTime>> free() {
        return hours().set().ofMinSize(1).ofMaxSize(20);
    }

    /// A conversation up to an offer, which can be had again and answered otherwise.
    private static final class Offer {
        private final Set<LocalTime> free;
        private final int opening;
        final LocalDate day;
        final List<LocalTime> written;
        private final String reply;
        private final Script script = Script.withKnown("Sam");
        private final int ahead;

        Offer(Set<LocalTime> free, int ahead, int opening) {
            this.free = free;
            this.ahead = ahead;
            this.opening = opening;
            day = Script.TODAY.plusDays(ahead);
            script.free(
                    day.toString(),
                    free.stream().sorted().map(LocalTime::toString).toArray(String[]::new));
            reply = script.guest(OPENINGS.get(opening).formatted(InWords.day(day)));
            written = times(reply);
            script.calls();
        }

        Offer again() {
            return new Offer(free, ahead, opening);
        }

        /// What was booked after the guest said it; empty when nothing was.
        List<String> answer(Way way, int place) {
            script.guest(way.say(day, written.get(place), place));
            return script.calls().stream()
                    .filter(call -> call.startsWith("book"))
                    .map(call -> call.substring(0, "book botox 2026-11-24T15:00".length()) + " after: " + reply)
                    .toList();
        }

        List<String> booking(int place) {
            return List.of("book botox " + day.atTime(written.get(place)) + " after: " + reply);
        }

        private static List<LocalTime> times(String reply) {
            var numbered = NUMBERED.matcher(reply)
                    .results()
                    .map(found -> LocalTime.parse(found.group(1), CLOCK))
                    .toList();
            if (!numbered.isEmpty()) {
                return numbered;
            }
            var all = new ArrayList<>(
                    TIME.matcher(reply).results().map(MatchResult::group).toList());
            assertThat(all).as(reply).isNotEmpty();
            return List.of(LocalTime.parse(all.getLast(), CLOCK));
        }
    }
}
