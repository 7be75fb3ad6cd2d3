package dev.frontdesk.dialogue.offline;

/// What one turn says and remembers.
///
/// @param informed whether it answers a question about the clinic
record Step(String text, OfflineState state, boolean handOver, boolean informed) {
    static Step say(String text, OfflineState state) {
        return new Step(text, state, false, false);
    }

    static Step handOver(String text, OfflineState state) {
        return new Step(text, state.awaiting(Awaiting.NOTHING), true, false);
    }

    Step after(String before) {
        return before.isEmpty() ? this : new Step(before + " " + text, state, handOver, informed);
    }

    /// Its text speaks of more than one appointment: none of them is "it".
    Step ofSeveral() {
        return new Step(text, state.speakingOf(Topic.UNCLEAR), handOver, informed);
    }

    /// To staff as well, while the conversation goes on.
    Step handingOver() {
        return new Step(text, state, true, informed);
    }

    Step informing() {
        return new Step(text, state, handOver, true);
    }
}
