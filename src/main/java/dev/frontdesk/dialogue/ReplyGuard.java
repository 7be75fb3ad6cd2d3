package dev.frontdesk.dialogue;

import dev.frontdesk.booking.Booked;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The last check on what goes out (I5): a reply that says "booked" has a committed appointment, and a time it names
/// was named by a tool.
///
/// What a turn changed is said in the words of its result, whatever the model made of it. Otherwise a reply passes
/// when each of its sentences is covered by the turn's facts; one that is not is replaced as a whole by what the facts
/// say. The words looked for are those assistants use for an accomplished booking: a claim made in other words is
/// caught only by the times it names.
final class ReplyGuard {
    /// @param text what goes out
    /// @param problem why it is not what was to be said; empty when it is
    record Checked(String text, Optional<Problem> problem) {}

    enum Problem {
        UNFOUNDED_CLAIM,
        UNFOUNDED_TIME;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\s*\\n\\s*");
    private static final Pattern DOTTED_MERIDIEM =
            Pattern.compile("\\b([ap])\\.\\s?m\\b\\.?(?=(\\s+(?-i:[A-Z])|\\s*$)?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT_HOURS =
            Pattern.compile("\\b(?:open|opens|close|closes|closed|hours)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLINES_OR_ASKS = Pattern.compile(
            "\\b(?:no|not|\\w+n't|unfortunately|sorry|unavailable|taken|instead)\\b|\\?$", Pattern.CASE_INSENSITIVE);

    private ReplyGuard() {}

    static Checked check(String text, TurnFacts facts) {
        if (facts.changedSomething()) {
            return new Checked(SafeReply.ofChanges(facts, harmlessRemainder(text, facts)), Optional.empty());
        }
        for (var sentence : sentences(text)) {
            var problem = problemOf(sentence, facts);
            if (problem.isPresent()) {
                return new Checked(SafeReply.of(facts), problem);
            }
        }
        return new Checked(text, Optional.empty());
    }

    /// For replies composed from results by code: only what they claim is looked at.
    static Checked checkClaims(String text, TurnFacts facts) {
        var unfounded = sentences(text).stream().flatMap(Claim::in).anyMatch(claim -> !isFounded(claim, facts));
        return unfounded
                ? new Checked(SafeReply.of(facts), Optional.of(Problem.UNFOUNDED_CLAIM))
                : new Checked(text, Optional.empty());
    }

    private static Optional<Problem> problemOf(String sentence, TurnFacts facts) {
        var claims = Claim.in(sentence).collect(Collectors.toSet());
        if (!claims.stream().allMatch(claim -> isFounded(claim, facts))) {
            return Optional.of(Problem.UNFOUNDED_CLAIM);
        }
        var saysBooked = claims.contains(Claim.IS_BOOKED) || claims.contains(Claim.BOOKED_IT);
        var known = saysBooked ? facts.appointments() : facts.moments();
        var allKnown = SpokenTimes.in(sentence).stream()
                .allMatch(time -> isKnown(time, sentence, known, facts)
                        || (!saysBooked && isKnownInProse(time, sentence, facts)));
        return allKnown ? Optional.empty() : Optional.of(Problem.UNFOUNDED_TIME);
    }

    private static boolean isFounded(Claim claim, TurnFacts facts) {
        return switch (claim) {
            case BOOKED_IT, MOVED -> facts.results(Booked.class).findAny().isPresent();
            case IS_BOOKED -> !facts.appointments().isEmpty();
            case CANCELLED -> facts.knowsOfCancellation();
        };
    }

    private static boolean isKnown(
            Set<LocalTime> meant, String sentence, Collection<LocalDateTime> known, TurnFacts facts) {
        var days = SpokenDays.in(sentence, facts.today());
        return known.stream()
                .anyMatch(moment -> meant.contains(moment.toLocalTime()) && days.admit(moment.toLocalDate()));
    }

    /// Times without a day: of an answer of the clinic's, of its opening hours, or the guest's own when they are
    /// declined or asked back. A time that is offered on some day is held to that day.
    private static boolean isKnownInProse(Set<LocalTime> meant, String sentence, TurnFacts facts) {
        var offered = facts.moments().stream().map(LocalDateTime::toLocalTime).collect(Collectors.toSet());
        var said = new HashSet<>(facts.timesInProse());
        said.removeAll(offered);
        if (ABOUT_HOURS.matcher(sentence).find()) {
            said.addAll(facts.openingTimes());
        }
        if (DECLINES_OR_ASKS.matcher(sentence).find()) {
            said.addAll(facts.guestTimes());
        }
        return meant.stream().anyMatch(said::contains);
    }

    /// What a reply says besides the change, when the guest asked something else in the same breath.
    private static String harmlessRemainder(String text, TurnFacts facts) {
        var answered = facts.results(Information.class).findAny().isPresent();
        return answered
                ? sentences(text).stream()
                        .filter(s -> Claim.in(s).findAny().isEmpty())
                        .filter(s -> SpokenTimes.in(s).isEmpty())
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static List<String> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(DOTTED_MERIDIEM.matcher(text).replaceAll(ReplyGuard::undotted))
                .filter(s -> !s.isBlank())
                .toList();
    }

    /// "3 p.m. works" is one sentence, "3 p.m. See you!" are two.
    private static String undotted(MatchResult meridiem) {
        var endsSentence = meridiem.group().endsWith(".") && meridiem.group(2) != null;
        return meridiem.group(1) + (endsSentence ? "m." : "m");
    }
}
