package dev.frontdesk.platform;

import java.util.ArrayList;

/// An exception without what it says: the types of the chain and where each was thrown. Messages of exceptions quote
/// SQL values and what people wrote, so they stay out of logs.
public final class FailureTrace {
    private static final int MAX_CAUSES = 5;

    private FailureTrace() {}

    /// For example `UncheckedIOException at Sender.send:41 <- SocketTimeoutException at Socket.read:9`.
    public static String of(Throwable failure) {
        var parts = new ArrayList<String>();
        for (var cause = failure; cause != null && parts.size() < MAX_CAUSES; cause = cause.getCause()) {
            parts.add(cause.getClass().getSimpleName() + place(cause.getStackTrace()));
        }
        return String.join(" <- ", parts);
    }

    private static String place(StackTraceElement[] frames) {
        if (frames.length == 0) {
            return "";
        }
        var top = frames[0];
        var type = top.getClassName();
        return " at " + type.substring(type.lastIndexOf('.') + 1) + "." + top.getMethodName() + ":"
                + top.getLineNumber();
    }
}
