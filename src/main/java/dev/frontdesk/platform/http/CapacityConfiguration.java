package dev.frontdesk.platform.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/// How much the service takes at once; what is beyond it hears 503 with `Retry-After` at the door.
///
/// @param connections open at once; further ones wait to be accepted
/// @param requests what people and programs ask
/// @param webhooks what carriers deliver: a lane of their own, so that they are shed last
public record CapacityConfiguration(
        @Min(10) @Max(100_000) int connections,
        @Valid @NotNull Lane requests,
        @Valid @NotNull Lane webhooks) {
    @JsonCreator
    public CapacityConfiguration {}

    /// What is right for a database that requests have so many connections to: each in one of the lanes, five of twelve
    /// in that of webhooks.
    public static CapacityConfiguration over(int databaseConnections) {
        var webhooks = Math.max(1, databaseConnections * 5 / 12);
        return new CapacityConfiguration(
                2000,
                new Lane(databaseConnections - webhooks, 100, Duration.ofSeconds(2)),
                new Lane(webhooks, 1000, Duration.ofSeconds(8)));
    }

    /// Requests of both lanes that are worked on at the same time.
    public int atOnce() {
        return requests.atOnce() + webhooks.atOnce();
    }

    /// @param atOnce requests that are worked on at the same time
    /// @param waiting requests that wait for their turn; further ones are shed
    /// @param longestWait how long they wait before they are shed after all
    public record Lane(
            @Min(1) @Max(1000) int atOnce,
            @Min(0) @Max(100_000) int waiting,
            @NotNull Duration longestWait) {
        @JsonCreator
        public Lane {}

        @AssertTrue(message = "longestWait must be positive")
        public boolean isWaitBounded() {
            return longestWait.isPositive();
        }
    }
}
