package dev.frontdesk.ops.torture;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.ops.promise.Verdict;
import dev.frontdesk.ops.torture.JournalDao.Fate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Compares what the guests were told with what the service did, when it has nothing left to do.
final class JournalCheck {
    /// As replies say it.
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM d 'at' h:mm a", Locale.US);

    private final Journal journal;
    private final Map<String, Fate> fates;
    private final Map<String, List<String>> visits;
    private final List<String> unfinished;

    JournalCheck(Journal journal, JournalDao dao, ClinicId clinicId) {
        this.journal = journal;
        this.fates = dao.fates(clinicId).stream().collect(Collectors.toMap(Fate::messageSid, Function.identity()));
        this.visits = dao.visits(clinicId).stream()
                .collect(Collectors.groupingBy(
                        JournalDao.Visit::phone,
                        Collectors.mapping(visit -> said(visit.startsAt()), Collectors.toList())));
        this.unfinished = dao.unfinished();
    }

    List<Verdict> verdicts() {
        return List.of(
                Verdict.of(
                        "texts-let-in",
                        "no text is refused: what cannot be taken now is taken when it is delivered again",
                        List.copyOf(journal.refused().keySet())),
                Verdict.of(
                        "texts-taken-again",
                        "after every kill a text is taken again within a minute",
                        journal.stalls()),
                texts("texts-kept", "every acknowledged text is stored, once", fate -> fate.copies() == 1),
                texts("texts-answered", "every acknowledged text has one turn, and that turn is over", Fate::over),
                texts(
                        "texts-replied",
                        "every acknowledged text has one reply, handed over",
                        fate -> fate.replies() == 1),
                guests("told-is-so", "whoever was told a time has that appointment, and nobody another", this::asTold),
                guests(
                        "never-twice",
                        "no guest who wanted one appointment has two",
                        walk -> has(walk).size() <= 1),
                guests(
                        "nobody-left-alone",
                        "every guest heard an answer to all they wrote, within five minutes",
                        Journal.Walk::heardAll),
                Verdict.of("nothing-unfinished", "when the guests have left, no work is left either", unfinished));
    }

    private Verdict texts(String name, String sentence, Predicate<Fate> kept) {
        var broken = journal.acknowledged().stream()
                .filter(sid -> !fates.containsKey(sid) || !kept.test(fates.get(sid)))
                .toList();
        return Verdict.of(name, sentence, broken);
    }

    private Verdict guests(String name, String sentence, Predicate<Journal.Walk> kept) {
        var broken = journal.walks().stream()
                .filter(kept.negate())
                .map(walk -> "guest " + walk.guest())
                .toList();
        return Verdict.of(name, sentence, broken);
    }

    /// One who left without the last answer may not know.
    private boolean asTold(Journal.Walk walk) {
        return !walk.heardAll() || has(walk).equals(walk.holds().stream().toList());
    }

    private List<String> has(Journal.Walk walk) {
        return visits.getOrDefault(walk.phone(), List.of());
    }

    private static String said(Instant start) {
        return SAID.format(start.atZone(TortureClinic.ZONE));
    }
}
