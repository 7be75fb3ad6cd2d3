package dev.frontdesk.ops.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.frontdesk.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is played, as `demo/history.yaml` has it; its format is explained there.
///
/// @param days over how many days the stories are spread
/// @param week how busy a weekday is, by the first three letters of its name
/// @param hours how busy an hour of the day is
record Screenplay(
        String clinic,
        int days,
        Map<String, Integer> week,
        Map<Integer, Integer> hours,
        Map<String, List<String>> words,
        Map<String, String> replies,
        Map<String, List<Line>> endings,
        List<Story> stories,
        List<Person> guests) {
    private static final String RESOURCE = "/demo/history.yaml";
    private static final ObjectMapper YAML = Json.configure(new YAMLMapper());

    /// @param phone E.164
    record Person(String name, String phone) {}

    /// @param by who may play it; nobody: it is staff's alone
    /// @param then the ending it goes on with
    /// @param desk services, one of which staff book for the guest
    /// @param staffBusy what staff enter into the calendar before the guest writes
    record Story(
            String story,
            int times,
            @Nullable Role by,
            @Nullable List<Line> lines,
            @Nullable String then,
            @Nullable List<String> desk,
            @Nullable StaffBusy staffBusy) {}

    /// Who plays a story.
    enum Role {
        ANYONE,
        /// Never booked before.
        STRANGER,
        /// Booked before, nothing ahead.
        RETURNING,
        NOBODY_WITH_AN_APPOINTMENT,
        /// More than a day ahead.
        WITH_AN_APPOINTMENT,
        WITH_AN_APPOINTMENT_WITHIN_A_DAY;

        @JsonCreator
        static Role of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    record StaffBusy(List<String> providers, LocalTime from, LocalTime to, String reason) {}

    /// @param after the kind of reply it waits for; null: it is said in any case
    record Line(@Nullable String after, String say) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Line {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Line always(String say) {
            return new Line(null, say);
        }
    }

    static Screenplay read() {
        try (var in = Screenplay.class.getResourceAsStream(RESOURCE)) {
            return YAML.readValue(in, Screenplay.class);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    int weightOf(DayOfWeek day) {
        return week.getOrDefault(day.name().substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    List<Line> linesOf(Story story) {
        var own = story.lines() == null ? List.<Line>of() : story.lines();
        var ending = story.then() == null ? List.<Line>of() : endings.getOrDefault(story.then(), List.of());
        return Stream.concat(own.stream(), ending.stream()).toList();
    }

    /// Whether a line is due, the last reply being this one.
    boolean isDue(Line line, String reply) {
        return line.after() == null
                || Pattern.compile(replies.getOrDefault(line.after(), line.after()), Pattern.CASE_INSENSITIVE)
                        .matcher(reply)
                        .find();
    }
}
