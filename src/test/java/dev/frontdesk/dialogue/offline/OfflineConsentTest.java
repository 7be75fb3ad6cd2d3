package dev.frontdesk.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.dialogue.offline.Asks.GuestText;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whole conversations of texts drawn at random, out of any order: an appointment is made, moved or cancelled only by a
/// text that plainly asks for it, or by a yes to the very question that was asked last.
class OfflineConsentTest {
    private static final Map<String, String> SAID =
            Map.of("botox", "botox", "lip-filler", "lip filler", "hydrating-facial", "facial");

    private static final Map<String, Integer> PLACES =
            Map.of("the first one", 0, "1", 0, "the second one", 1, "2", 1, "number 3", 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Pattern OPTION = Pattern.compile("\\d\\) (\\d+:\\d\\d [AP]M)");
    private static final Pattern FREE =
            Pattern.compile("(\\d+:\\d\\d [AP]M)(?=[^?]*Shall I)(?![^?]*\\d [AP]M[^?]*Shall I)");
    private static final Pattern ASKED = Pattern.compile("Shall I [^?]*?(\\d+:\\d\\d [AP]M)[^?]*\\?");

    /// What has changed by one text.
    private record Change(List<AppointmentDetails.Item> made, List<AppointmentDetails.Item> gone) {
        boolean isNone() {
            return made.isEmpty() && gone.isEmpty();
        }

        boolean isCancellation() {
            return made.isEmpty() && gone.size() == 1;
        }

        boolean isMove() {
            return made.size() == 1
                    && gone.size() == 1
                    && made.getFirst().serviceType().equals(gone.getFirst().serviceType());
        }

        boolean isBooking() {
            return made.size() == 1 && gone.isEmpty();
        }

        String time() {
            return InWords.time(made.getFirst().startTime());
        }
    }

    /// The seed is fixed, so that a build tells of its change and of nothing else; without it others are drawn.
    @Property(tries = 1_000, seed = "20261123")
    void nothingChangesThatWasNotAskedFor(
            @ForAll("talks") List<GuestText> talk, @ForAll boolean known, @ForAll @IntRange(max = 2) int has) {
        var script = (known ? Script.withKnown("Kim Lee") : Script.withStranger())
                .free("2026-11-24", "10:30", "13:00", "14:00", "15:00")
                .free("2026-11-25", "09:00", "11:30", "16:00")
                .free("2026-11-27", "10:00", "15:00", "16:00")
                .free("2026-11-28", "10:30", "14:00")
                .free("2026-12-01", "11:30", "15:00");
        if (known && has > 0) {
            script.tools.has("lip-filler", "2026-11-25T10:00:00-05:00");
        }
        if (known && has > 1) {
            script.tools.has("hydrating-facial", "2026-11-27T12:00:00-05:00");
        }
        var replies = new ArrayList<String>();
        for (var line : talk) {
            var before = List.copyOf(script.tools.appointments);
            var reply = script.guest(line.text());
            var after = script.tools.appointments;
            var change = new Change(without(after, before), without(before, after));
            var said = String.join("\n", replies) + "\n>> " + line.text() + "\n" + reply;
            assertThat(change.isNone()
                            || (allows(line, change, replies)
                                    && isMeant(line, change, before.size(), replies)
                                    && isBeyondDoubt(line, change, before, replies)))
                    .as("%s\nchanged %s", said, change)
                    .isTrue();
            assertThat(reply.contains("You are booked for") || reply.contains("Done, you are moved"))
                    .as(said)
                    .isEqualTo(!change.made().isEmpty());
            assertThat(reply).as(said).isNotBlank();
            replies.add(">> " + line.text() + "\n" + reply);
        }
    }

    private static boolean allows(GuestText line, Change change, List<String> replies) {
        var question = question(replies);
        return switch (line.asks()) {
            case NOTHING -> false;
            case WHAT_WAS_ASKED_LAST ->
                change.isCancellation()
                        ? question.matches(".*S(hall|hould) I cancel.*")
                        : question.contains(change.isMove() ? "Shall I move" : "Shall I book")
                                && question.contains(change.time());
            case A_TREATMENT ->
                change.isCancellation()
                        ? question.contains("hould I cancel")
                        : change.isMove() && question.matches(".*(hould I move|What day and time).*");
            case A_TIME ->
                change.isCancellation()
                        ? question.contains("Which appointment should I cancel")
                        : saysTime(line.text(), change.time(), replies);
            case A_BOOKING ->
                (change.isBooking()
                                || (change.isMove()
                                        && replies.stream()
                                                .anyMatch(reply ->
                                                        reply.contains("move your") || reply.contains("instead?"))))
                        && saysTime(line.text(), change.time(), List.of())
                        && line.text()
                                .toLowerCase(Locale.ROOT)
                                .contains(SAID.getOrDefault(
                                        change.made().getFirst().serviceType(), "-"));
            case A_MOVE_OF_IT -> !change.isCancellation() && saysTime(line.text(), change.time(), List.of());
            case A_CANCELLATION_OF_IT -> change.isCancellation();
            case A_MOVE -> !change.isCancellation() && saysTime(line.text(), change.time(), List.of());
            case A_CANCELLATION -> change.isCancellation();
            case UNDER_A_NAME ->
                change.isBooking()
                        && replies.reversed().stream()
                                .filter(reply -> reply.contains("it is. What name"))
                                .findFirst()
                                .stream()
                                .anyMatch(reply -> reply.contains(change.time()));
        };
    }

    /// Whether what is gone is the one that the text names or, where it names none, the one that was named last. What
    /// was cancelled stays the one that "it" is.
    private static boolean isMeant(GuestText line, Change change, int held, List<String> replies) {
        if (change.gone().isEmpty()) {
            return true;
        }
        var gone = Set.of(change.gone().getFirst().serviceType());
        var inText = treatments(line.text());
        var last = lastNamed(replies);
        return switch (line.asks()) {
            case A_MOVE_OF_IT, A_CANCELLATION_OF_IT -> last.isEmpty() ? held == 1 : last.equals(gone);
            case WHAT_WAS_ASKED_LAST -> last.containsAll(gone);
            case A_TREATMENT -> inText.equals(gone);
            case A_CANCELLATION ->
                inText.isEmpty() ? held == 1 || last.equals(gone) || saysWhen(line.text()) : inText.equals(gone);
            case A_MOVE -> inText.isEmpty() ? held == 1 || last.equals(gone) : inText.equals(gone);
            default -> true;
        };
    }

    /// Where more than one may be meant, the text names which, or the last question did.
    private static boolean isBeyondDoubt(
            GuestText line, Change change, List<AppointmentDetails.Item> before, List<String> replies) {
        var question = question(replies);
        if (change.isBooking()) {
            var booked = change.made().getFirst().serviceType();
            return before.stream().noneMatch(item -> item.serviceType().equals(booked))
                    || replies.stream()
                            .anyMatch(reply -> reply.contains("Shall I book another") && reply.contains(change.time()));
        }
        var gone = change.gone().getFirst();
        boolean named = treatments(line.text()).equals(Set.of(gone.serviceType()))
                && before.stream()
                                .filter(item -> item.serviceType().equals(gone.serviceType()))
                                .count()
                        == 1;
        boolean asked = (question.contains("hall I cancel") && question.contains(gone.service()))
                || replies.stream()
                        .anyMatch(reply -> reply.contains("hall I move your " + gone.service())
                                && reply.contains(change.isMove() ? change.time() : "")
                                && reply.contains("It is on"));
        return before.size() == 1 || named || asked;
    }

    private static String question(List<String> replies) {
        return replies.isEmpty()
                ? ""
                : replies.getLast().substring(replies.getLast().indexOf('\n') + 1);
    }

    private static boolean saysWhen(String text) {
        return !When.read(Utterance.of(text), TODAY).isEmpty();
    }

    /// The treatments of the latest line that names any.
    private static Set<String> lastNamed(List<String> replies) {
        return replies.reversed().stream()
                .flatMap(exchange -> List.of(exchange.split("\n", 2)).reversed().stream())
                .map(line -> line.replaceAll("Your [^.]* is cancelled already\\.(?= I see)", ""))
                .map(OfflineConsentTest::treatments)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> treatments(String text) {
        return SAID.entrySet().stream()
                .filter(said -> Utterance.of(text).says(said.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Whether the text says the time, or its place among those that were listed last.
    private static boolean saysTime(String text, String time, List<String> replies) {
        var bare = time.replace(":00", "").replaceAll(" [AP]M", "");
        boolean said =
                Pattern.compile("(?<!\\d)" + bare + "(?!\\d)").matcher(text).find();
        int place = PLACES.getOrDefault(text, -2);
        return said
                || lastTimes(OPTION, replies).indexOf(time) == place
                || lastTimes(FREE, replies).indexOf(time) == place
                || lastTimes(ASKED, replies).indexOf(time) == place;
    }

    /// The times of the latest reply that lists several, or that asks about one.
    private static List<String> lastTimes(Pattern pattern, List<String> replies) {
        return replies.reversed().stream()
                .map(reply -> times(pattern, reply))
                .filter(times -> !times.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> times(Pattern pattern, String reply) {
        return pattern.matcher(reply).results().map(m -> m.group(1)).toList();
    }

    private static List<AppointmentDetails.Item> without(
            List<AppointmentDetails.Item> all, List<AppointmentDetails.Item> some) {
        return all.stream().filter(a -> !some.contains(a)).toList();
    }

    @Provide
    Arbitrary<List<GuestText>> talks() {
        return Asks.anything().list().ofMinSize(3).ofMaxSize(12);
    }
}
