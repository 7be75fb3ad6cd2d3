package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.Mentioned;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.Choosing;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.Contacts;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.NameReader;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.Question;
import dev.frontdesk.language.Shift;
import dev.frontdesk.language.TimeWindow;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.When;
import dev.frontdesk.language.WordList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a guest's words say, read once.
///
/// @param mentioned what of the clinic they speak of
/// @param name the name the guest gives for themselves
/// @param plain whether the sentences that say when say nothing but that: a wish to be acted upon without asking
record Reading(
        Utterance words,
        When when,
        Mentioned mentioned,
        @Nullable String name,
        @Nullable String email,
        Answer answer,
        boolean plain,
        LocalDate today) {
    /// What a wish to move an appointment is said with.
    private static final Set<String> MOVING =
            WordList.of("move reschedule change switch swap shift push need old new same");

    private static final Phrases CANCELLING = Phrases.of("""
            cancel, cancelling, canceling, call, off, need, longer, anymore, unfortunately, sorry, both, them, cant,
            upcoming, delete, remove, something, came, up, sick, unable, make
            """);
    private static final Set<String> HYPOTHETICAL =
            WordList.of("should shall if might may possibly possible guess how what maybe later soon until unless");

    /// "Don't let anyone cancel it": somebody else's doing.
    private static final Set<String> OTHERS = WordList.of("let anyone anybody someone somebody");

    /// What no sentence ends with: "cancel my" is not all that was to be said.
    private static final Set<String> MIDWAY = WordList.of("my the a an our your for on at with to and or of from");

    private static final Set<String> TAKING = WordList.of("""
            make take get have come see put give book reserve schedule grab go instead rather
            not never wont cant dont doesnt isnt
            """);

    static Reading of(String text, Clinic clinic, LocalDate today) {
        var words = Utterance.of(text);
        var when = When.read(words, today);
        var mentioned = Mentioned.in(words, clinic);
        var known = new HashSet<>(mentioned.words());
        known.addAll(MOVING);
        return new Reading(
                words,
                when,
                mentioned,
                NameReader.introduced(words).orElse(null),
                Contacts.email(words).orElse(null),
                Answer.read(words),
                Choosing.isAll(words, when, known),
                today);
    }

    boolean says(Phrases phrases) {
        return words.says(phrases);
    }

    boolean says(String... phrases) {
        return words.says(phrases);
    }

    boolean asks() {
        return Choosing.asks(words);
    }

    /// Services named outright.
    List<Service> named() {
        return mentioned.services();
    }

    /// Services that a word may point to; only where none is named.
    List<Service> hinted() {
        return mentioned.hinted();
    }

    @Nullable
    Provider provider() {
        return mentioned.provider();
    }

    @Nullable
    Location location() {
        return mentioned.location();
    }

    /// Whether they say who or where, or that it does not matter.
    boolean saysWhoOrWhere() {
        return provider() != null
                || location() != null
                || mentioned.notProvider() != null
                || mentioned.anybody()
                || mentioned.anywhere();
    }

    /// The service that is spoken of, or the first of several that are all wanted.
    @Nullable
    Service onlyService() {
        if (!named().isEmpty()) {
            return named().size() == 1 || !says("or") ? named().getFirst() : null;
        }
        return hinted().size() == 1 ? hinted().getFirst() : null;
    }

    /// The second of two services that are both wanted.
    @Nullable
    Service secondService() {
        return named().size() == 2 && !says("or", "instead", "not", "vs", "than", "from", "to")
                ? named().getLast()
                : null;
    }

    /// The services among which the guest has yet to decide.
    List<Service> undecided() {
        return onlyService() == null ? mentioned.meant() : List.of();
    }

    /// The days that are said, the first one first. A weekday or a day of the month alone is the one within `span`,
    /// or the one near `other`, where these are spoken of.
    List<LocalDate> days(DayMention.@Nullable Between span, @Nullable LocalDate other) {
        return when.days().stream()
                .map(DayMention::said)
                .map(said -> switch (said) {
                    case DayMention.On on when span != null -> on.within(span);
                    case DayMention.On on when other != null -> on.near(other, today);
                    case DayMention.On on -> on.date();
                    case DayMention.Soonest _ -> today;
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    LocalDate day() {
        return days(null, null).stream().findFirst().orElse(null);
    }

    /// What was said of days that is no day to look at: over, several, or no date at all.
    DayMention.@Nullable Said unusableDay() {
        boolean told = says("got", "had", "did", "ago", "since", "last time");
        return day() != null || when.days().isEmpty() || told
                ? null
                : when.days().getFirst().said();
    }

    /// Whether the whole text is about cancelling and nothing else: a plain request.
    boolean plainlyCancels() {
        var known = new HashSet<>(mentioned.words());
        CANCELLING.stream().forEach(known::add);
        return !breaksOff()
                && words.words().stream().noneMatch(HYPOTHETICAL::contains)
                && words.words().stream().noneMatch(OTHERS::contains)
                && !says("can i", "could i", "can we", "could we")
                && Choosing.isOnly(words, when, known);
    }

    private boolean breaksOff() {
        return !words.isBlank() && MIDWAY.contains(words.words().getLast());
    }

    /// The answer, where a certain question was asked.
    Answer answerTo(Question question) {
        return Answer.read(words, question);
    }

    /// Whether the whole text says which of several to cancel, and wants nothing else of it: "make it 3" does.
    boolean plainlySaysWhichToCancel() {
        boolean ofATime = window() == null || words.says("one", "appointment", "appt");
        boolean onlyWhich = ofATime && words.words().stream().noneMatch(TAKING::contains);
        return plainlyCancels() && (words.says("cancel") || onlyWhich);
    }

    /// "An hour later", "a week earlier": another time by its distance from one that is known.
    @Nullable
    Shift shift() {
        return Shift.read(words).orElse(null);
    }

    @Nullable
    ClockTime clock() {
        return when.clocks().size() == 1 ? when.clocks().getFirst() : null;
    }

    /// The stretch of the day that is said; of several times the one they span: "3 or 4".
    @Nullable
    TimeWindow window() {
        var clocks = when.clocks().stream().map(ClockTime::likely).sorted().toList();
        return clocks.size() > 1
                ? new TimeWindow(clocks.getFirst(), clocks.getLast())
                : when.window().orElse(null);
    }

    boolean saysTime() {
        return clock() != null || window() != null;
    }

    boolean saysWhen() {
        return saysTime() || day() != null || saysSame("time") || saysSame("day");
    }

    /// "Same time", "on the same day": as it was before.
    boolean saysSame(String unit) {
        return says("same " + unit, "that " + unit + " too");
    }

    /// The same, but a number that is the whole text says no time: "2" answers a question that was not asked.
    Reading withoutLoneNumber() {
        return Position.bareNumber(words).isPresent() && when.days().isEmpty()
                ? saying(new When(List.of(), List.of()))
                : this;
    }

    /// As if no provider and no place were named.
    Reading nowhere() {
        return new Reading(words, when, mentioned.nowhere(), name, email, answer, plain, today);
    }

    /// The same, as something to be asked about before it is done.
    Reading inDoubt() {
        return new Reading(words, when, mentioned, name, email, answer, false, today);
    }

    Reading saying(When part) {
        return new Reading(words, part, mentioned, name, email, answer, plain, today);
    }
}
