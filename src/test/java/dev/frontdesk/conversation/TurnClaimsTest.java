package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TurnClaimsTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Instant AFTER_THE_LEASE = NOW.plus(TurnClaims.LEASE);

    private Database database;
    private ConversationFixture clinic;
    private Conversation conversation;
    private TurnClaims claims;
    private MessageId first;

    @BeforeEach
    void aGuestHasWritten() {
        database = db.database();
        clinic = ConversationFixture.aClinic(database, NOW);
        conversation = clinic.episode(clinic.guest("+14155550123", NOW), NOW);
        claims = new TurnClaims(database);
        first = clinic.writes(conversation, "Hi", NOW);
    }

    private ClaimedTurn claimed(MessageId message, Instant now) {
        return ((TurnClaim.Claimed) claims.claimFor(clinic.clinicId(), message, now)).turn();
    }

    private void complete(ClaimedTurn turn, Instant now) {
        database.useTransaction(tx -> claims.complete(tx, turn, "offline", JsonNodeFactory.instance.objectNode(), now));
    }

    @Nested
    class WhenNobodyIsAtIt {
        @Test
        void theTurnAnswersEverythingThatWaitsInOrder() {
            clinic.writes(conversation, "Can I come tomorrow?", NOW);

            var turn = claimed(first, NOW);

            assertThat(turn.messages()).extracting(Message::body).containsExactly("Hi", "Can I come tomorrow?");
            assertThat(turn.text()).isEqualTo("Hi\nCan I come tomorrow?");
            assertThat(turn.leaseUntil()).isEqualTo(AFTER_THE_LEASE);
        }

        @Test
        void anAnsweredMessageIsNotAnsweredAgain() {
            complete(claimed(first, NOW), NOW);

            assertThat(claims.claimFor(clinic.clinicId(), first, NOW)).isEqualTo(new TurnClaim.Answered());
            assertThat(claims.claimNext(clinic.clinicId(), conversation.id(), NOW))
                    .isEqualTo(new TurnClaim.Answered());
        }

        @Test
        void aMessageNobodyKnowsNeedsNoAnswer() {
            assertThat(claims.claimFor(clinic.clinicId(), MessageId.create(), NOW))
                    .isEqualTo(new TurnClaim.Answered());
        }

        @Test
        void ofManyWhoAskAtOnceOneGetsIt() throws Exception {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var asking = IntStream.range(0, 16)
                        .<Callable<TurnClaim>>mapToObj(_ -> () -> claims.claimFor(clinic.clinicId(), first, NOW))
                        .toList();

                var answers = threads.invokeAll(asking).stream()
                        .map(future -> future.resultNow())
                        .toList();

                assertThat(answers)
                        .filteredOn(TurnClaim.Claimed.class::isInstance)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(TurnClaim.Busy.class::isInstance)
                        .hasSize(15)
                        .containsOnly(new TurnClaim.Busy(AFTER_THE_LEASE));
            }
        }
    }

    @Nested
    class WhileATurnIsBeingAnswered {
        @Test
        void theNextMessageWaitsForIt() {
            claimed(first, NOW);
            var second = clinic.writes(conversation, "Hello?", NOW);

            assertThat(claims.claimFor(clinic.clinicId(), second, NOW.plusSeconds(1)))
                    .isEqualTo(new TurnClaim.Busy(AFTER_THE_LEASE));
        }

        @Test
        void whatArrivesMeanwhileIsTheNextTurn() {
            var turn = claimed(first, NOW);
            clinic.writes(conversation, "Hello?", NOW);
            complete(turn, NOW.plusSeconds(2));

            var next = (TurnClaim.Claimed) claims.claimNext(clinic.clinicId(), conversation.id(), NOW.plusSeconds(2));

            assertThat(next.turn().messages()).extracting(Message::body).containsExactly("Hello?");
            assertThat(next.turn().turnId()).isNotEqualTo(turn.turnId());
        }

        @Test
        void releasingItLetsTheNextAttemptInAtOnce() {
            var turn = claimed(first, NOW);

            claims.release(turn);

            assertThat(claimed(first, NOW).turnId()).isEqualTo(turn.turnId());
        }
    }

    @Nested
    class AfterACrash {
        @Test
        void theTurnIsTakenOverWithItsIdAndWhatArrivedMeanwhile() {
            var crashed = claimed(first, NOW);
            var second = clinic.writes(conversation, "Still there?", NOW);

            var takenOver = claimed(second, AFTER_THE_LEASE);

            assertThat(takenOver.turnId()).isEqualTo(crashed.turnId());
            assertThat(takenOver.attempt()).isEqualTo(crashed.attempt() + 1);
            assertThat(takenOver.messages()).extracting(Message::body).containsExactly("Hi", "Still there?");
        }

        @Test
        void theOvertakenAttemptWritesNothing() {
            var zombie = claimed(first, NOW);
            var alive = claimed(first, AFTER_THE_LEASE);

            assertThatThrownBy(() -> database.useTransaction(tx -> {
                        tx.dao(ConversationDao.class).setOutcome(clinic.clinicId(), conversation.id(), "booked");
                        claims.complete(tx, zombie, "model", JsonNodeFactory.instance.objectNode(), AFTER_THE_LEASE);
                    }))
                    .isInstanceOf(TurnLostException.class);
            claims.release(zombie);
            complete(alive, AFTER_THE_LEASE.plus(Duration.ofSeconds(1)));

            assertThat(database.dao(ConversationDao.class)
                            .find(clinic.clinicId(), conversation.id())
                            .orElseThrow()
                            .outcome())
                    .isEqualTo("none");
        }

        @Test
        void aTurnIsCompletedOnce() {
            var turn = claimed(first, NOW);
            complete(turn, NOW);

            assertThatThrownBy(() -> complete(turn, NOW)).isInstanceOf(TurnLostException.class);
        }
    }
}
