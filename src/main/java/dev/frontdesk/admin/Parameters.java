package dev.frontdesk.admin;

import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.http.ApiException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands in a path or a query, and refuses what cannot be meant.
final class Parameters {
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final List<String> CHANNELS =
            Arrays.stream(BookingChannel.values()).map(BookingChannel::wireName).toList();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Parameters() {}

    static int integer(String name, @Nullable String text, int byDefault, int min, int max) {
        if (text == null) {
            return byDefault;
        }
        var value = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (value < min || value > max) {
            throw ApiException.badParameter(name, "must be a whole number from %d to %d".formatted(min, max));
        }
        return value;
    }

    /// One of the allowed words, or null when the parameter is absent.
    static @Nullable String oneOf(String name, @Nullable String text, Collection<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            throw ApiException.badParameter(name, "must be one of " + String.join(", ", allowed));
        }
        return text;
    }

    static @Nullable String channel(@Nullable String text) {
        return oneOf("channel", text, CHANNELS);
    }

    static @Nullable Boolean bool(String name, @Nullable String text) {
        var word = oneOf(name, text, List.of("true", "false"));
        return word == null ? null : Boolean.valueOf(word);
    }

    /// A name of ours, such as a slug; null when the parameter is absent.
    static @Nullable String slug(String name, @Nullable String text) {
        if (text != null && !SLUG.matcher(text).matches()) {
            throw ApiException.badParameter(name, "must be a slug: letters, digits, - and _");
        }
        return text;
    }

    static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ApiException.badParameter(name, "is required");
        }
        return text;
    }

    static LocalDate date(String name, String text) {
        try {
            return plausible(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw ApiException.badParameter(name, "must be a date, YYYY-MM-DD");
        }
    }

    /// The id in a path. What is no id names nothing, so it is not found.
    static UUID pathId(String what, String text) {
        if (!isId(text)) {
            throw ApiException.notFound(what);
        }
        return UUID.fromString(text);
    }

    static @Nullable UUID optionalId(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!isId(text)) {
            throw ApiException.badParameter(name, "must be an id");
        }
        return UUID.fromString(text);
    }

    static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /// @throws DateTimeException for a day no clinic works on, and the database may not know
    static LocalDate plausible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a day of this era");
        }
        return day;
    }
}
