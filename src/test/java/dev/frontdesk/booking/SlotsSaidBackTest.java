package dev.frontdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.language.InWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Every slot that can be said is understood when it is said back, in each of many ways.
class SlotsSaidBackTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Clinic CLINIC = Documents.clinic(Documents.glow());

    private static final List<Function<OffsetDateTime, String>> WAYS = List.of(
            InWords::time,
            start -> InWords.time(start) + " works",
            start -> "I'll take the " + InWords.time(start) + " one please",
            start -> "can I have " + InWords.time(start) + "?",
            start -> "yes " + InWords.time(start).toLowerCase(Locale.ROOT).replace(" ", ""),
            start -> "let's do " + InWords.weekday(start) + " at " + InWords.time(start),
            start -> InWords.shortDay(start) + ", " + InWords.time(start) + " would be great",
            start -> "ok book " + InWords.time(start) + ", thanks!",
            start -> DateTimeFormatter.ofPattern("HH:mm").format(start) + " is perfect",
            start -> DateTimeFormatter.ofPattern("h.mm a", Locale.US).format(start) + " for me pls");

    @Property
    void aTimeIsTheSlotAtThatTime(
            @ForAll("offers") OfferedSlots offer,
            @ForAll @IntRange(max = 9) int way,
            @ForAll @IntRange(max = 40) int n) {
        var slot = offer.all().get(n % offer.all().size());
        var text = WAYS.get(way).apply(slot.start());

        assertThat(SlotChoiceReader.read(text, List.of(offer), CLINIC, TODAY))
                .as(text)
                .isEqualTo(new SlotChoice.Chosen(slot, "botox"));
    }

    @Property
    void aPlaceIsTheSlotSaidThere(
            @ForAll("offers") OfferedSlots offer,
            @ForAll @IntRange(max = 3) int way,
            @ForAll @IntRange(max = 2) int n) {
        int place = n % offer.shown().size();
        var ordinal = List.of("first", "second", "third").get(place);
        var text = List.of("the " + ordinal + " one", "option " + (place + 1), "#" + (place + 1), ordinal + " please")
                .get(way);

        assertThat(SlotChoiceReader.read(text, List.of(offer), CLINIC, TODAY))
                .as(text)
                .isEqualTo(new SlotChoice.Chosen(offer.shown().get(place), "botox"));
    }

    /// A day's starts, of which the first three are shown.
    @Provide
    Arbitrary<OfferedSlots> offers() {
        var quarters = Arbitraries.integers()
                .between(8 * 4, 19 * 4 + 3)
                .set()
                .ofMinSize(1)
                .ofMaxSize(40);
        var days = Arbitraries.integers().between(0, 90).map(TODAY::plusDays);
        return quarters.flatMap(set -> days.map(day -> offer(day, set)));
    }

    private static OfferedSlots offer(LocalDate day, Set<Integer> quarters) {
        var all = new ArrayList<OfferedSlotView>();
        for (int quarter : quarters.stream().sorted().toList()) {
            var start = day.atTime(LocalTime.of(quarter / 4, quarter % 4 * 15))
                    .atZone(ZONE)
                    .toOffsetDateTime();
            all.add(new OfferedSlotView(
                    all.size() + 1,
                    start,
                    start.plusMinutes(30),
                    InWords.time(start),
                    InWords.time(start.plusMinutes(30)),
                    "amara-lindqvist",
                    "main"));
        }
        return new OfferedSlots("botox", all.stream().limit(3).toList(), all);
    }
}
