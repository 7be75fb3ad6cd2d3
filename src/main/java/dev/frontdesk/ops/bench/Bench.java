package dev.frontdesk.ops.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Measures the rows, one after another, on one stage.
final class Bench {
    private final InstantSource clock;
    private final PrintStream progress;

    /// @param progress where it says what it is doing
    Bench(InstantSource clock, PrintStream progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /// In the order in which they are measured: those that need the service as it is after a start come first, and
    /// those that leave most behind last.
    static List<Row> rows() {
        return List.of(
                new AvailabilityRow(),
                new BookRow(),
                new SmsRow(),
                new TurnsRow(),
                new WaitingRow(),
                new StartRow(),
                new IdleRow());
    }

    /// @param only the names of the rows to measure; empty: all
    Report run(Path folder, Set<String> only, Effort effort) throws Exception {
        var wanted = rows().stream()
                .filter(row -> only.isEmpty() || only.contains(row.name()))
                .toList();
        try (var stage = new Stage(folder, clock, progress)) {
            stage.say("Starting the service in " + folder + "…");
            stage.service();
            var measured = new ArrayList<Measurement>();
            for (var row : wanted) {
                stage.say("[%d/%d] %s…".formatted(measured.size() + 1, wanted.size(), row.name()));
                var measurement = row.measure(stage, effort);
                measured.add(measurement);
                measurement
                        .figures()
                        .forEach(figure -> stage.say("      %s: %s%s"
                                .formatted(figure.wanted(), figure.measured(), figure.met() ? "" : ", missed")));
            }
            return new Report(Conditions.of(stage, effort), measured);
        }
    }
}
