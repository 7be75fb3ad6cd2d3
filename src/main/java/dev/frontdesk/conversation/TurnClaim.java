package dev.frontdesk.conversation;

import java.time.Instant;

/// What came of asking for a conversation's turn.
public sealed interface TurnClaim {
    /// It is yours until the lease ends: answer it and [TurnClaims#complete] it.
    record Claimed(ClaimedTurn turn) implements TurnClaim {}

    /// Another attempt is at it, at the latest until `until`. Ask again then: it may have crashed.
    record Busy(Instant until) implements TurnClaim {}

    /// Nothing waits for an answer.
    record Answered() implements TurnClaim {}
}
