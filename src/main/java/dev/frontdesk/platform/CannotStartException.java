package dev.frontdesk.platform;

/// Something an operator can put right. The message is one sentence for them, and all they are shown.
public class CannotStartException extends RuntimeException {
    public CannotStartException(String sentence) {
        super(sentence);
    }
}
