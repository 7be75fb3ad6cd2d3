package dev.frontdesk.dialogue.offline;

/// What one turn says and remembers.
record Step(String text, OfflineState state, boolean handOver) {
    static Step say(String text, OfflineState state) {
        return new Step(text, state, false);
    }

    static Step handOver(String text, OfflineState state) {
        return new Step(text, state.awaiting(Awaiting.NOTHING), true);
    }

    Step after(String before) {
        return before.isEmpty() ? this : new Step(before + " " + text, state, handOver);
    }
}
