package dev.frontdesk.admin;

import dev.frontdesk.platform.http.ApiException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks a body and collects all that is wrong with it by path, so that a caller learns it at once.
final class Checks {
    private final List<String> problems = new ArrayList<>();

    void that(boolean holds, String path, String problem) {
        if (!holds) {
            problems.add(path + ": " + problem);
        }
    }

    /// What a required text names; null, and a problem, when it is absent or names nothing.
    <T> @Nullable T present(String path, @Nullable String text, Function<String, Optional<T>> find, String unknown) {
        if (text == null || text.isBlank()) {
            that(false, path, "is required");
            return null;
        }
        var found = find.apply(text);
        that(found.isPresent(), path, unknown);
        return found.orElse(null);
    }

    @Nullable
    OffsetDateTime moment(String path, @Nullable OffsetDateTime value) {
        if (value == null) {
            that(false, path, "is required");
            return null;
        }
        try {
            Parameters.plausible(value.toLocalDate());
            return value;
        } catch (DateTimeException e) {
            that(false, path, "must be between the years 2000 and 2199");
            return null;
        }
    }

    /// A text that may be absent, and is short and of printable characters.
    void text(String path, @Nullable String value, int longest) {
        if (value != null) {
            that(!value.isBlank(), path, "is empty");
            that(value.length() <= longest, path, "is longer than " + longest + " characters");
            that(value.codePoints().noneMatch(Checks::unprintable), path, "has characters that cannot be kept");
        }
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    ApiException refusal() {
        return ApiException.invalid(problems);
    }

    private static boolean unprintable(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t');
    }
}
