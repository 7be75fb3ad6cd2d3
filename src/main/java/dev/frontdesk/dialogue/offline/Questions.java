package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.ClockTime;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.InWords;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked back, one thing at a time.
final class Questions {
    private static final Pattern DO_YOU_DO = Pattern.compile(
            "^(?:(?:hi|hey|hello|ok|so|and|also) )?do (?:you|yall)(?: guys| all| also)? (?:do|offer|provide|perform) (?:any )?"
                    + "[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+){0,3}$");
    private static final int MOST_NAMES = 6;

    private Questions() {}

    static Step service(Turn turn) {
        var undecided = turn.reading().undecided();
        var state = turn.state().awaiting(Awaiting.SERVICE);
        if (!undecided.isEmpty()) {
            return Step.say("Which one would you like: " + InWords.either(names(undecided)) + "?", state);
        }
        var suggested = turn.reading().mentioned().suggested();
        if (!suggested.isEmpty()) {
            return Step.say(suggesting(turn, suggested), state);
        }
        return Step.say(
                "Happy to help with that. Which treatment would you like? We offer " + InWords.all(offered(turn)) + ".",
                state);
    }

    private static String suggesting(Turn turn, List<Service> suggested) {
        var names = InWords.either(names(suggested));
        return consultation(turn)
                .map(c ->
                        "That may be something for %s, or for a %s to find out what suits you. Which one would you like?"
                                .formatted(names, c.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> "That may be something for " + names + ". Which treatment would you like?");
    }

    /// Never picks a treatment for the guest.
    static Step unsure(Turn turn) {
        var offered = "No problem. We offer " + InWords.all(offered(turn)) + ".";
        return consultation(turn)
                .map(c -> Step.say(
                        offered + " A " + c.name().toLowerCase(Locale.ROOT)
                                + " is a good way to find out what suits you. Would you like to book one?",
                        turn.state().awaiting(Awaiting.CONSULTATION)))
                .orElseGet(() -> Step.say(
                        offered + " Would you like someone from our team to reach out and advise you?",
                        turn.state().awaiting(Awaiting.STAFF)));
    }

    static Optional<Service> consultation(Turn turn) {
        return turn.clinic().services().stream()
                .filter(Service::bookable)
                .filter(s -> s.name().toLowerCase(Locale.ROOT).contains("consult"))
                .findFirst();
    }

    static Step day(Turn turn, DayMention.@Nullable Said said) {
        var wish = turn.state().wish();
        var forWhat = wish.service() == null ? "" : " for " + turn.serviceName(wish.service());
        var text = switch (said) {
            case DayMention.Past past ->
                InWords.shortDay(past.date()) + " has already passed; today is " + InWords.shortDay(turn.today())
                        + ". Which day would you like instead?";
            case DayMention.Between days ->
                turn.state().moving() == null
                        ? "Sure. Which day " + days.words() + " works best" + forWhat + "?"
                        : "Sure. Which day " + days.words() + " shall I move " + Wording.moved(turn) + " to?";
            case DayMention.Impossible _ -> "I could not find that date in the calendar. Which day did you mean?";
            case null, default ->
                turn.state().moving() != null
                        ? "Sure. What day and time would you like instead for " + Wording.moved(turn) + "?"
                        : "Happy to help. What day would you like" + forWhat + "?";
        };
        // Another time of the same day is an answer too when an appointment is moved
        boolean dayStays = turn.state().moving() != null && said == null;
        return Step.say(
                text, turn.state().wishing(dayStays ? wish : wish.on(null)).awaiting(Awaiting.DAY));
    }

    static String anyDay(Turn turn) {
        return turn.state().moving() == null
                ? " Which day would you like?"
                : " Which day shall I move " + Wording.moved(turn) + " to?";
    }

    static Step name(Turn turn, OffsetDateTime start) {
        return Step.say(
                InWords.time(start.toLocalTime()) + " on " + InWords.shortDay(start.toLocalDate())
                        + " it is. What name should I put it under?",
                turn.state());
    }

    /// The name again, with what it is for: a name alone books it.
    static Step nameStill(Turn turn) {
        var chosen = turn.state().chosen();
        var what = chosen == null
                ? "What name should I put the appointment under?"
                : "If " + InWords.time(chosen) + " on " + InWords.shortDay(chosen) + Asides.forWhat(turn)
                        + " is right, what name should I put it under? Or tell me another time.";
        return Step.say(what, turn.state());
    }

    static Step whichTime(Turn turn) {
        var shown = turn.state().shown();
        if (shown.size() != 1) {
            var said = new ArrayList<String>();
            shown.forEach(start -> said.add(said.size() + 1 + ") " + InWords.time(start)));
            return Step.say(
                    "Which of those times would you like" + Asides.forWhat(turn)
                            + (said.isEmpty() ? "" : ": " + InWords.either(said)) + "?",
                    turn.state().awaiting(Awaiting.TIME));
        }
        return Proposal.ask(turn, shown.getFirst());
    }

    static Step whichOf(Turn turn, List<ClockTime> clocks) {
        var times = clocks.stream().map(c -> InWords.time(c.likely())).toList();
        return Step.say(
                "Which one would you like: " + InWords.either(times) + "?",
                turn.state().awaiting(Awaiting.TIME));
    }

    /// A question about a treatment that nobody wrote an answer to.
    static Step aboutService(Turn turn, Service service) {
        var known = service.description() == null
                ? "Our team can tell you more about " + service.name() + "."
                : service.description();
        if (Asides.isAboutAnother(turn)) {
            return Asides.answered(turn, known);
        }
        return Step.say(
                known + " If you would like to book it, just tell me a day.",
                turn.state().wishing(turn.state().wish().forService(service.slug())));
    }

    /// "Do you do tattoo removal?": a no, where nothing of the clinic's is spoken of.
    static Optional<Step> notOffered(Turn turn) {
        var asked = DO_YOU_DO.matcher(turn.reading().words().plain());
        return asked.find() && turn.reading().mentioned().meant().isEmpty()
                ? Optional.of(Step.say(
                        "I do not see that among our treatments. We offer " + InWords.all(offered(turn)) + ".",
                        turn.state()))
                : Optional.empty();
    }

    /// One helpful question; after two in a row that led nowhere, a person.
    static Step helpful(Turn turn) {
        var state = turn.state().misunderstoodAgain();
        if (state.misunderstood() >= 2) {
            return Step.say(
                    "I am sorry, I am not getting this right. Would you like someone from our team to get back to you?",
                    state.awaiting(Awaiting.STAFF));
        }
        var text = switch (state.awaiting()) {
            case TIME -> "Sorry, I did not catch which time. You can tell me the time you would like, or another day.";
            case NAME -> nameStill(turn).text();
            case DAY -> "Which day would you like? For example, tomorrow or next Tuesday.";
            case SERVICE -> "Which treatment would you like? We offer " + InWords.all(offered(turn)) + ".";
            default ->
                "I can book, move or cancel an appointment, and answer questions about "
                        + turn.clinic().name() + ". What can I do for you?";
        };
        return Step.say(text, state);
    }

    /// The categories, or the treatments of a clinic that has none.
    static List<String> offered(Turn turn) {
        var services =
                turn.clinic().services().stream().filter(Service::bookable).toList();
        var categories = services.stream()
                .map(Service::category)
                .filter(Objects::nonNull)
                .map(c -> c.replace('-', ' ').replace('_', ' '))
                .distinct()
                .toList();
        return categories.size() > 1 ? categories : names(services);
    }

    private static List<String> names(List<Service> services) {
        return services.stream().map(Service::name).limit(MOST_NAMES).toList();
    }
}
