package dev.frontdesk.ops;

/// A task does not do what it was asked, and says why in one sentence. Nothing failed, so there is no trace to log.
final class TaskRefusal extends RuntimeException {
    TaskRefusal(String sentence) {
        super(sentence, null, false, false);
    }
}
