package dev.frontdesk.booking;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Something that happens while guests and staff arrange appointments. `who` is a conversation of the [Cast]; a `time`
/// counts half hours from nine, ten a day, from tomorrow; `provider` is one of the clinic's, or -1 for anybody.
sealed interface Act {
    /// A tool call of one conversation.
    sealed interface Call extends Act {
        int who();
    }

    record Check(int who, int service, int day, int provider) implements Call {}

    record Book(int who, int service, int time, int provider) implements Call {}

    /// The last booking of the conversation, asked for once more.
    record BookAgain(int who, boolean sameDelivery) implements Call {}

    record Move(int who, int appointment, int time, int provider) implements Call {}

    record Cancel(int who, int appointment) implements Call {}

    record Look(int who, int appointment) implements Call {}

    /// The guest says a time that was offered, or none of them.
    record Say(int who, int slot) implements Act {}

    record Wait(int minutes) implements Act {}

    /// Staff keep an hour of a provider free.
    record Block(int provider, int time) implements Act {}

    record AtOnce(List<Call> calls) implements Act {}

    static Arbitrary<Act> any() {
        var call = calls();
        return Arbitraries.frequencyOf(
                Tuple.of(12, call.map(c -> (Act) c)),
                Tuple.of(
                        2,
                        Combinators.combine(who(), Arbitraries.integers().between(0, 10))
                                .as(Say::new)),
                Tuple.of(1, Arbitraries.of(1, 10, 29, 31, 24 * 60).map(Wait::new)),
                Tuple.of(1, Combinators.combine(provider(), time()).as(Block::new)),
                Tuple.of(
                        3,
                        call.list()
                                .ofMinSize(2)
                                .ofMaxSize(3)
                                .uniqueElements(Call::who)
                                .map(AtOnce::new)));
    }

    private static Arbitrary<Call> calls() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(who(), service(), Arbitraries.of(0, 0, 0, 1), provider())
                                .as(Check::new)),
                Tuple.of(
                        6,
                        Combinators.combine(who(), service(), time(), provider())
                                .as(Book::new)),
                Tuple.of(
                        2,
                        Combinators.combine(who(), Arbitraries.of(true, false)).as(BookAgain::new)),
                Tuple.of(
                        3,
                        Combinators.combine(who(), appointment(), time(), provider())
                                .as(Move::new)),
                Tuple.of(2, Combinators.combine(who(), appointment()).as(Cancel::new)),
                Tuple.of(1, Combinators.combine(who(), appointment()).as(Look::new)));
    }

    private static Arbitrary<Integer> who() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5, 6);
    }

    private static Arbitrary<Integer> service() {
        return Arbitraries.of(0, 0, 0, 0, 1);
    }

    private static Arbitrary<Integer> provider() {
        return Arbitraries.of(-1, -1, -1, -1, -1, 0, 1);
    }

    /// Few, so that many want the same.
    private static Arbitrary<Integer> time() {
        return Arbitraries.of(0, 2, 3, 5, 9, 2, 3, 12);
    }

    private static Arbitrary<Integer> appointment() {
        return Arbitraries.integers().between(0, 5);
    }
}
