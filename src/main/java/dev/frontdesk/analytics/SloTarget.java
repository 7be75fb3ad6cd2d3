package dev.frontdesk.analytics;

import org.jspecify.annotations.Nullable;

/// A service level: what is aimed at, what was measured, and whether that is good enough.
///
/// @param actual null: nothing happened that could be measured; so is `met`
public record SloTarget(
        double target, @Nullable Double actual, @Nullable Boolean met) {

    static SloTarget atLeast(double target, @Nullable Double actual) {
        return new SloTarget(target, actual, actual == null ? null : actual >= target);
    }

    static SloTarget atMost(double target, @Nullable Double actual) {
        return new SloTarget(target, actual, actual == null ? null : actual <= target);
    }
}
