package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentDetails;
import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.GetAppointmentDetails;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Position;
import dev.frontdesk.language.Question;
import dev.frontdesk.language.Utterance;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The appointments the guest holds: when they are, and which of them is meant.
final class Held {
    private static final Phrases OTHER_ONES = Phrases.of("""
            other one, the other, earlier one, later one, the earlier, the later
            """);
    private static final Phrases BEFORE_ITS_NAME = Phrases.of("""
            one with, one at, appointment with, appointment at, appt with, appt at, visit with, visit at
            """);
    private static final Phrases ALL_BUT = Phrases.of("""
            other one, the other, not the, not my, except, all but, everything but, anything but, but not, though
            """);

    private static final Phrases ONE_MORE = Phrases.of("both, all, everything, too, also, as well");

    private Held() {}

    /// One appointment as it is now, whatever became of it.
    static Optional<AppointmentDetails.Item> find(Turn turn, AppointmentId appointment) {
        return turn.tools().appointmentDetails(new GetAppointmentDetails(appointment.toString()))
                        instanceof AppointmentDetails details
                ? details.appointments().stream().findFirst()
                : Optional.empty();
    }

    /// One that is still to come.
    static Optional<AppointmentDetails.Item> stillOn(Turn turn, AppointmentId appointment) {
        return find(turn, appointment).filter(item -> item.status().equals("scheduled"));
    }

    /// Does something with those that are still to come.
    static Step with(Turn turn, Function<List<AppointmentDetails.Item>, Step> step) {
        return switch (turn.tools().appointmentDetails(new GetAppointmentDetails(null))) {
            case AppointmentDetails details -> step.apply(toCome(details));
            case Refusal refusal -> Step.say(refusal.userMessage(), turn.state());
        };
    }

    /// Those that are still to come; none when nobody can say.
    static List<AppointmentDetails.Item> theirs(Turn turn) {
        return turn.tools().appointmentDetails(new GetAppointmentDetails(null)) instanceof AppointmentDetails details
                ? toCome(details)
                : List.of();
    }

    static List<AppointmentDetails.Item> toCome(AppointmentDetails details) {
        return details.appointments().stream()
                .filter(item -> item.status().equals("scheduled"))
                .toList();
    }

    static List<AppointmentDetails.Item> ofTreatments(List<AppointmentDetails.Item> items, List<Service> treatments) {
        return items.stream()
                .filter(item -> treatments.stream()
                        .anyMatch(treatment -> treatment.slug().equals(item.serviceType())))
                .toList();
    }

    /// Whether it is the only one they hold, or the only one of the treatment they name, and their last text was
    /// understood and answered: "don't", and then "cancel my facial", may be one sentence.
    static boolean isBeyondDoubt(Turn turn, AppointmentId appointment) {
        var held = theirs(turn);
        var named = ofTreatments(held, turn.reading().mentioned().meant());
        boolean only = held.size() == 1
                || (named.size() == 1 && named.getFirst().appointmentId().equals(appointment));
        return only && turn.state().misunderstood() == 0 && !turn.input().crossed();
    }

    /// The answer to "which one?".
    static Step pick(Turn turn) {
        var question = asking(turn);
        boolean cancelling = question == Question.CANCELLING;
        return with(turn, held -> {
            boolean yes = turn.reading().answerTo(question) == Answer.YES;
            boolean theOnlyOne = yes && held.size() == 1;
            if (theOnlyOne && !isAsSaid(turn, held.getFirst())) {
                return which(
                        turn, held, cancelling ? "cancel" : "move", turn.state().awaiting());
            }
            var meant = theOnlyOne ? held : meant(turn.reading(), held);
            return switch (meant.size()) {
                case 0 -> notFoundAgain(turn, held);
                case 1 ->
                    cancelling ? Cancelling.picked(turn, meant.getFirst()) : Moving.picked(turn, meant.getFirst());
                default ->
                    which(
                            turn,
                            meant,
                            cancelling ? "cancel" : "move",
                            turn.state().awaiting());
            };
        });
    }

    /// Asks "which one?" again.
    static Step whichAgain(Turn turn) {
        var verb = asking(turn) == Question.CANCELLING ? "cancel" : "move";
        return with(
                turn,
                held -> held.isEmpty()
                        ? notFoundAgain(turn, held)
                        : which(turn, held, verb, turn.state().awaiting()));
    }

    /// Whether it is the one that was spoken of last, and still when it was then.
    static boolean isAsSaid(Turn turn, AppointmentDetails.Item item) {
        var topic = turn.state().topic();
        return topic != null && topic.is(item.appointmentId()) && topic.isSaidToBeAt(item.startTime());
    }

    /// What "which one?" was asked for.
    static Question asking(Turn turn) {
        return turn.state().awaiting() == Awaiting.WHICH_TO_CANCEL ? Question.CANCELLING : Question.BOOKING;
    }

    /// "The first one", "the other one": one of several, and not simply what was just booked.
    static boolean saysWhichOne(Reading r) {
        return Position.read(r.words()).isPresent() || r.says(OTHER_ONES) || namesTheOne(r);
    }

    /// "The Riverside one", "my appointment with Cleo": by whom and where it is, not where it shall go.
    static boolean namesTheOne(Reading r) {
        var names = Stream.concat(
                Stream.ofNullable(r.provider())
                        .map(p -> Utterance.of(p.name()).words().getFirst()),
                Stream.ofNullable(r.location())
                        .map(l -> Utterance.of(l.name()).words().getLast()));
        return r.says(BEFORE_ITS_NAME)
                || names.anyMatch(
                        name -> r.says(name + " one", name + " appointment", name + " appt", name + " visit"));
    }

    /// "Not the facial, the other one".
    static boolean excludes(Reading r) {
        return r.says(ALL_BUT);
    }

    /// Whether the words say which: by place, treatment, day, time, provider or place.
    static boolean saysWhich(Reading r) {
        return Position.read(r.words()).isPresent()
                || Position.bareNumber(r.words()).isPresent()
                || !r.mentioned().meant().isEmpty()
                || !r.when().isEmpty()
                || r.provider() != null
                || r.location() != null;
    }

    /// "My appointment", "the booking": one they hold, without a word of which.
    static boolean saysAppointment(Reading r) {
        return r.words().words().stream().map(Utterance::singular).anyMatch(Intents.APPOINTMENT::contains);
    }

    /// "The other one", "that one too", "all but the facial": not for us to work out which that leaves.
    static boolean saysOther(Reading r) {
        return r.says(OTHER_ONES) || r.says(ONE_MORE) || excludes(r);
    }

    /// Whether nothing is said of which appointment but "it", or not even that.
    static boolean pointsToIt(Reading r) {
        return !saysWhich(r) && !saysWhichOne(r) && !saysOther(r);
    }

    static Step which(Turn turn, List<AppointmentDetails.Item> among, String verb, Awaiting awaiting) {
        if (among.size() == 1) {
            var item = among.getFirst();
            return Step.say(
                    "I see your " + Wording.appointment(item) + ". Should I " + verb + " that one?",
                    turn.state().awaiting(awaiting).speakingOf(Topic.of(item)));
        }
        var said = new ArrayList<String>();
        among.forEach(item -> said.add(said.size() + 1 + ") " + Wording.appointment(item)));
        var all = turn.reading().says("both", "all", "everything", "all of them")
                ? "One after the other, please. Which one should I " + verb + " first: "
                : "Which appointment should I " + verb + ": ";
        return Step.say(
                all + InWords.either(said) + "?",
                turn.state().awaiting(awaiting).speakingOf(Topic.UNCLEAR));
    }

    /// They hold appointments, but none like that: asks which, once.
    static Step notFound(Turn turn, List<AppointmentDetails.Item> items, String verb, Awaiting awaiting) {
        return switch (items.size()) {
            case 0 ->
                Step.say(
                        "I do not see an upcoming appointment under your contact. Shall I ask our team to look for it?",
                        turn.state().awaiting(Awaiting.STAFF));
            case 1 -> which(turn, items, verb, awaiting);
            default -> which(turn, items, verb, awaiting).after("I do not see that one under your contact.");
        };
    }

    private static Step notFoundAgain(Turn turn, List<AppointmentDetails.Item> items) {
        return items.isEmpty()
                ? notFound(turn, items, "", Awaiting.SERVICE)
                : Step.say(
                        "I do not see that one. You have " + Wording.all(items) + ". What can I do for you?",
                        turn.state().awaiting(Awaiting.NOTHING));
    }

    /// The appointments the words may mean: by place, service, day and time. All when the words name none of these.
    static List<AppointmentDetails.Item> meant(Reading r, List<AppointmentDetails.Item> items) {
        if (items.size() > 1 && (r.says("earlier one") || r.says("later one"))) {
            var byStart = items.stream()
                    .sorted(Comparator.comparing(AppointmentDetails.Item::startTime))
                    .toList();
            return List.of(r.says("earlier one") ? byStart.getFirst() : byStart.getLast());
        }
        if (r.says(OTHER_ONES)) {
            return items;
        }
        var place = Position.read(r.words()).or(() -> Position.bareNumber(r.words()));
        if (place.isPresent()) {
            // Of a single one no place was said: "the first one" is about something else
            return place
                    .filter(_ -> items.size() > 1)
                    .flatMap(said -> said.index(items.size()))
                    .map(items::get)
                    .stream()
                    .toList();
        }
        var services = r.mentioned().meant();
        return items.stream()
                .filter(i -> services.isEmpty()
                        || services.stream().anyMatch(s -> s.slug().equals(i.serviceType())))
                .filter(i -> isOnDaySaid(i, r))
                .filter(i -> r.provider() == null
                        || isCalled(
                                i.provider(), r.provider().name(), r.provider().slug()))
                .filter(i -> r.location() == null
                        || isCalled(
                                i.location(), r.location().name(), r.location().slug()))
                .filter(i -> isAtTimeSaid(i.startTime().toLocalTime(), r))
                .toList();
    }

    private static boolean isAtTimeSaid(LocalTime start, Reading r) {
        if (r.when().times().isEmpty()) {
            return true;
        }
        var clock = r.clock();
        var window = r.window();
        return clock == null ? window != null && window.contains(start) : clock.fits(start);
    }

    private static boolean isCalled(String shown, String name, String slug) {
        return shown.equals(name) || shown.equals(slug);
    }

    static boolean isOnDaySaid(AppointmentDetails.Item item, Reading r) {
        var date = item.startTime().toLocalDate();
        var days = r.when().days().stream().map(DayMention::said).toList();
        return days.isEmpty()
                || days.stream().anyMatch(said -> switch (said) {
                    case DayMention.On on -> on.fits(date);
                    case DayMention.Between between -> !date.isBefore(between.first()) && !date.isAfter(between.last());
                    case DayMention.Soonest _ -> true;
                    default -> false;
                });
    }

    /// The wish that an appointment fulfils.
    static Wish wish(Turn turn, AppointmentDetails.Item item) {
        return Wish.NONE
                .forService(item.serviceType())
                .on(item.startTime().toLocalDate())
                .with(turn.clinic()
                        .findProvider(item.provider())
                        .map(Provider::slug)
                        .orElse(null))
                .in(turn.clinic()
                        .findLocation(item.location())
                        .map(Location::slug)
                        .orElse(null));
    }
}
