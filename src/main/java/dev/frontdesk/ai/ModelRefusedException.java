package dev.frontdesk.ai;

import org.jspecify.annotations.Nullable;

/// The model will not answer this request: wrong key, unknown model, exhausted quota, a request it calls
/// invalid, or its own refusal. Asking again changes nothing. The message is ours and carries nothing of what
/// was asked or answered.
public final class ModelRefusedException extends Exception {
    /// @param reason a short label: an error code of the vendor's, never its text
    public ModelRefusedException(String reason, @Nullable Throwable cause) {
        super("model refused: " + reason, cause);
    }
}
