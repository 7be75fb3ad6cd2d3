package dev.frontdesk.platform.database;

import java.util.concurrent.Callable;

/// Marks what nobody waits for at the other end of a line. It has connections of its own, so that a crowd of it never
/// stands before a request in the queue for one.
public final class Background {
    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private Background() {}

    public static <R> R call(Callable<R> work) throws Exception {
        return ScopedValue.where(HERE, true).call(work::call);
    }

    static boolean isHere() {
        return HERE.isBound();
    }
}
