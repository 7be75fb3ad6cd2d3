package dev.frontdesk.ai;

import java.time.Duration;
import java.time.Instant;

/// Opens for a while after some failures in a row; the first failure after that opens it again.
final class Breaker {
    private final int limit;
    private final Duration openFor;
    private int failures;
    private Instant openUntil = Instant.MIN;

    Breaker(int limit, Duration openFor) {
        this.limit = limit;
        this.openFor = openFor;
    }

    synchronized boolean allows(Instant now) {
        return !now.isBefore(openUntil);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(Instant now) {
        failures++;
        if (failures >= limit) {
            openUntil = now.plus(openFor);
        }
    }
}
