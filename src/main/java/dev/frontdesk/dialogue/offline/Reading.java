package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.Contacts;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.TimeWindow;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a guest's words say, read once.
///
/// @param named services named outright
/// @param hinted services that a word may point to; only where none is named
/// @param name the name the guest gives for themselves
record Reading(
        Utterance words,
        When when,
        List<Service> named,
        List<Service> hinted,
        @Nullable Provider provider,
        @Nullable Location location,
        @Nullable String name,
        @Nullable String email,
        Answer answer,
        LocalDate today) {
    private static final Set<String> TITLES =
            Set.of("the", "and", "doctor", "nurse", "provider", "one", "two", "main", "street");

    static Reading of(String text, Clinic clinic, LocalDate today) {
        var words = Utterance.of(text);
        var named = ServiceReader.named(words, clinic);
        return new Reading(
                words,
                When.read(words, today),
                named,
                named.isEmpty() ? ServiceReader.hinted(words, clinic) : List.of(),
                provider(words, clinic),
                location(words, clinic),
                NameReader.introduced(words).orElse(null),
                Contacts.email(words).orElse(null),
                Answer.read(words),
                today);
    }

    boolean says(Phrases phrases) {
        return words.says(phrases);
    }

    boolean says(String... phrases) {
        return words.says(phrases);
    }

    @Nullable
    Service onlyService() {
        if (!named.isEmpty()) {
            return named.size() == 1 || !says("or") ? named.getFirst() : null;
        }
        return hinted.size() == 1 ? hinted.getFirst() : null;
    }

    /// The services among which the guest has yet to decide.
    List<Service> undecided() {
        if (onlyService() != null) {
            return List.of();
        }
        return named.isEmpty() ? hinted : named;
    }

    /// The day that is said; a bare weekday is the first one from `notBefore` on.
    @Nullable
    LocalDate day(@Nullable LocalDate notBefore) {
        var first = when.days().stream().map(DayMention::said).findFirst().orElse(null);
        return notBefore != null && first instanceof DayMention.On on && on.weekday()
                ? notBefore.with(TemporalAdjusters.nextOrSame(on.date().getDayOfWeek()))
                : day();
    }

    @Nullable
    LocalDate day() {
        return when.days().stream()
                .map(DayMention::said)
                .filter(DayMention.On.class::isInstance)
                .map(said -> ((DayMention.On) said).date())
                .findFirst()
                .orElse(today(when));
    }

    private @Nullable LocalDate today(When when) {
        return when.days().stream().anyMatch(d -> d.said() instanceof DayMention.Soonest) ? today : null;
    }

    /// What was said of days that is no day to look at: over, several, or no date at all.
    DayMention.@Nullable Said unusableDay() {
        return day() != null || when.days().isEmpty()
                ? null
                : when.days().getFirst().said();
    }

    @Nullable
    ClockTime clock() {
        return when.clocks().size() == 1 ? when.clocks().getFirst() : null;
    }

    @Nullable
    TimeWindow window() {
        return when.window().orElse(null);
    }

    boolean saysTime() {
        return clock() != null || window() != null;
    }

    /// The same, but a number that is the whole text says no time: "2" answers a question that was not asked.
    Reading withoutLoneNumber() {
        return Position.bareNumber(words).isPresent() && when.days().isEmpty()
                ? saying(new When(List.of(), List.of()))
                : this;
    }

    Reading saying(When part) {
        return new Reading(words, part, named, hinted, provider, location, name, email, answer, today);
    }

    private static @Nullable Provider provider(Utterance words, Clinic clinic) {
        var introduced = NameReader.introduced(words).orElse("");
        return clinic.providers().stream()
                .filter(p -> Utterance.of(p.name()).words().stream()
                        .filter(w -> w.length() > 2 && !TITLES.contains(w))
                        .anyMatch(w -> words.says("with " + w, "with dr " + w, "dr " + w, "see " + w, "doctor " + w)
                                || (words.says(w)
                                        && introduced.isEmpty()
                                        && words.says(Utterance.of(p.name()).plain()))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Location location(Utterance words, Clinic clinic) {
        return clinic.locations().size() < 2
                ? null
                : clinic.locations().stream()
                        .filter(l -> words.says(
                                Utterance.of(l.name()).plain(), l.slug().replace('-', ' ')))
                        .findFirst()
                        .orElse(null);
    }
}
