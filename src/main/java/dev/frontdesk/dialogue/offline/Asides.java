package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Service;
import dev.frontdesk.language.Answer;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Phrases;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A treatment that is asked about while another one is being booked: "how much is the peel?". From then on "do that
/// instead" is about it, and what is asked back names the treatment it is for.
final class Asides {
    private static final Phrases REFERS = Phrases.of("""
            that one, this one, instead, do that, do this, get that, get this, have that, want that, try that, take that,
            book that, book me for that, go with that, go for that, switch to that, rather, that then, that please,
            the other one, the other, that sounds better
            """);

    private static final Phrases BESIDE = Phrases.of("""
            then, after, afterwards, before, following, back to back, and, plus, too, also, as well
            """);

    private Asides() {}

    /// Answers, and asks again what was asked, by the name of its treatment where another one is spoken of.
    static Step answered(Turn turn, String answers) {
        var noted = turn.with(noted(turn));
        return switch (turn.state().awaiting()) {
            case TIME -> Questions.whichTime(noted).after(answers);
            case NAME -> Questions.nameStill(noted).after(answers);
            default ->
                noted.state().aside() == null
                        ? Step.say(answers + Questions.anyDay(turn), turn.state())
                        : which(noted).after(answers);
        };
    }

    private static OfflineState noted(Turn turn) {
        return isAboutAnother(turn)
                ? turn.state()
                        .mixed(false) // the answer names what the times are for
                        .aside(Objects.requireNonNull(turn.reading().onlyService())
                                .slug())
                : turn.state();
    }

    /// Whether another treatment is spoken of than the one that is being booked.
    static boolean isAboutAnother(Turn turn) {
        var wish = turn.state().wish();
        var named = turn.reading().onlyService();
        return turn.state().moving() == null
                && named != null
                && wish.service() != null
                && !wish.isFor(named)
                && Information.kindAsked(turn).isEmpty()
                && switch (turn.state().awaiting()) {
                    case DAY, TIME, NAME -> true;
                    default -> false;
                };
    }

    /// "6 and then lips": a time for what was offered, and another treatment beside it. The time is not the other's.
    static Optional<Step> beside(Turn turn) {
        var reading = turn.reading();
        boolean both = turn.state().awaiting() == Awaiting.TIME
                && isAboutAnother(turn)
                && reading.says(BESIDE)
                && (reading.saysTime()
                        || reading.words().words().stream().anyMatch(word -> Character.isDigit(word.charAt(0))));
        return both
                ? Optional.of(Questions.whichTime(turn)
                        .after("One after the other: first your "
                                + turn.serviceName(Objects.requireNonNull(
                                        turn.state().wish().service())) + "."))
                : Optional.empty();
    }

    /// The other treatment instead of the one that is being booked, or a question which of them it shall be.
    static Optional<Step> step(Turn turn) {
        var aside = turn.state().aside();
        var reading = turn.reading();
        if (aside == null || !reading.mentioned().meant().isEmpty()) {
            return Optional.empty();
        }
        if (reading.says(REFERS)) {
            return Optional.of(instead(turn, aside));
        }
        boolean open =
                turn.state().awaiting() == Awaiting.SERVICE || turn.state().awaiting() == Awaiting.DAY;
        boolean wants = reading.saysWhen()
                || !reading.when().isEmpty()
                || reading.saysWhoOrWhere()
                || Intents.wantsBooking(reading)
                || reading.answer() == Answer.YES;
        boolean otherwise = Intents.wantsMove(reading)
                || Intents.wantsCancel(reading)
                || Intents.wantsDetails(reading)
                || Reactions.declines(reading);
        return open && wants && !otherwise ? Optional.of(which(heard(turn))) : Optional.empty();
    }

    /// Its times are only offered, whatever time was said.
    private static Step instead(Turn turn, String aside) {
        var reading = turn.reading();
        var wish = turn.state().wish().heard(reading).forService(aside).at(reading.clock(), reading.window());
        return Booking.pursue(
                turn.with(turn.state().moving(null).aside(null).wishing(wish)).with(reading.inDoubt()));
    }

    private static Turn heard(Turn turn) {
        return turn.with(turn.state().wishing(turn.state().wish().heard(turn.reading())));
    }

    private static Step which(Turn turn) {
        var both = List.of(
                turn.serviceName(Objects.requireNonNull(turn.state().aside())),
                turn.serviceName(Objects.requireNonNull(turn.state().wish().service())));
        return Step.say(
                "Which one would you like to book: " + InWords.either(both) + "?",
                turn.state().awaiting(Awaiting.SERVICE));
    }

    /// " for your HydraFacial", where another one was spoken of since.
    static String forWhat(Turn turn) {
        var wished = turn.state().wish().service();
        return turn.state().aside() == null || wished == null ? "" : " for your " + turn.serviceName(wished);
    }

    /// A treatment that is named settles which one it is about.
    static Turn settled(Turn turn) {
        Service named = turn.reading().onlyService();
        return named == null ? turn : turn.with(turn.state().aside(null));
    }
}
