package dev.frontdesk.ops.torture;

import dev.frontdesk.ops.drive.Spread;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.ops.promise.VerdictTable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was done to the service, and what came of it.
///
/// @param kills how often each was killed, by its name
/// @param startsAfterKills until the service was healthy again
/// @param repairsAfterKills until the database answered again when one of its processes was killed
/// @param replies from the acknowledgement of a text until its reply was handed over
record TortureReport(
        long seed,
        Map<String, Integer> kills,
        Duration duration,
        int guests,
        long deliveries,
        int acknowledged,
        long booked,
        long moved,
        long cancelled,
        Spread startsAfterKills,
        Spread repairsAfterKills,
        Spread replies,
        List<Verdict> verdicts) {

    static TortureReport of(
            long seed, Duration duration, int guests, Killer killer, Journal journal, List<Verdict> verdicts) {
        var kills = new LinkedHashMap<String, Integer>();
        for (var victim : Victim.values()) {
            kills.put(victim.word(), killer.kills(victim));
        }
        return new TortureReport(
                seed,
                kills,
                duration,
                guests,
                journal.deliveries(),
                journal.texts(),
                journal.count(Told.Kind.BOOKED),
                journal.count(Told.Kind.MOVED),
                journal.count(Told.Kind.CANCELLED),
                Spread.of(killer.starts()),
                Spread.of(killer.repairs()),
                Spread.of(journal.waits()),
                verdicts);
    }

    long broken() {
        return verdicts.stream().filter(verdict -> !verdict.isKept()).count();
    }

    /// As Markdown, to be pasted.
    String table() {
        return """
                | what was done | |
                |---|---|
                | kills | %d: %s |
                | seed, duration | %d, %d s |
                | guests | %d |
                | texts | %d acknowledged, in %d deliveries |
                | told | %d booked, %d moved, %d cancelled |
                | healthy again after a kill of the service | %s |
                | database again after a kill of it | %s |
                | reply after the acknowledgement | %s |

                %s""".formatted(
                        kills.values().stream().mapToInt(Integer::intValue).sum(),
                        kills.entrySet().stream()
                                .map(kill -> kill.getValue() + " " + kill.getKey())
                                .collect(Collectors.joining(", ")),
                        seed,
                        duration.toSeconds(),
                        guests,
                        acknowledged,
                        deliveries,
                        booked,
                        moved,
                        cancelled,
                        startsAfterKills,
                        repairsAfterKills,
                        replies,
                        VerdictTable.of(verdicts));
    }
}
