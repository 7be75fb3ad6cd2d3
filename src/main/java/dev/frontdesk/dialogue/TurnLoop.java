package dev.frontdesk.dialogue;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ClaimedTurn;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.TurnClaim;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.conversation.TurnLostException;
import dev.frontdesk.platform.work.DurableWork;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work that every inbound message schedules: claims the turn that answers it, answers it, and goes on while
/// messages wait. A no-op when the message is answered; put off while another attempt is at the conversation.
///
/// A turn that fails is given back and run again. After the last try the guest gets an apology and the staff the
/// conversation: nobody is left without an answer.
final class TurnLoop implements DurableWork.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(TurnLoop.class);

    private final TurnClaims claims;
    private final Turns turns;
    private final InstantSource clock;

    TurnLoop(TurnClaims claims, Turns turns, InstantSource clock) {
        this.claims = claims;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public DurableWork.Outcome run(UUID clinicId, UUID id) {
        var clinic = new ClinicId(clinicId);
        var claim = claims.claimFor(clinic, new MessageId(id), clock.instant());
        while (claim instanceof TurnClaim.Claimed(var turn)) {
            answer(turn);
            claim = claims.claimNext(clinic, turn.conversationId(), clock.instant());
        }
        return claim instanceof TurnClaim.Busy(var until)
                ? new DurableWork.Outcome.Again(until)
                : new DurableWork.Outcome.Done();
    }

    private void answer(ClaimedTurn turn) {
        try {
            turns.answer(turn);
        } catch (TurnLostException e) {
            LOG.warn("took too long: {}", e.getMessage());
        } catch (RuntimeException e) {
            claims.release(turn);
            throw e;
        }
    }

    @Override
    public void gaveUp(UUID clinicId, UUID id, Exception last) {
        var claim = claims.claimFor(new ClinicId(clinicId), new MessageId(id), clock.instant());
        if (claim instanceof TurnClaim.Claimed(var turn)) {
            LOG.error(
                    "turn {} of conversation {} failed for good: handed to staff",
                    turn.turnId(),
                    turn.conversationId());
            turns.apologise(turn);
        }
    }
}
