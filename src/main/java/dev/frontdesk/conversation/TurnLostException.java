package dev.frontdesk.conversation;

/// The lease ran out and another attempt has the turn: nothing of this one may be written. Thrown inside the
/// transaction, so that it rolls back.
public final class TurnLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TurnLostException(ClaimedTurn turn) {
        super("attempt " + turn.attempt() + " lost turn " + turn.turnId());
    }
}
