package dev.frontdesk.ops.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// One number and its target.
///
/// @param name what it is, for example `p99`
/// @param unit for example `ms`, `/s`
record Figure(String name, double value, String unit, Bound bound, double target) {
    enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Figure atMost(double target, String unit, String name, double value) {
        return new Figure(name, value, unit, Bound.AT_MOST, target);
    }

    static Figure atLeast(double target, String unit, String name, double value) {
        return new Figure(name, value, unit, Bound.AT_LEAST, target);
    }

    @JsonProperty("met")
    boolean met() {
        return switch (bound) {
            case AT_MOST -> value <= target;
            case AT_LEAST -> value >= target;
        };
    }

    String wanted() {
        return "%s %s %s".formatted(name, bound.sign, number(target) + unit);
    }

    String measured() {
        return number(value) + unit;
    }

    private static String number(double value) {
        var digits = value >= 100 || value == Math.rint(value) ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
