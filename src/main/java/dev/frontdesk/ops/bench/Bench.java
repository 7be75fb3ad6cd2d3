package dev.frontdesk.ops.bench;

import java.io.IOException;
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

    /// One row that fails takes nothing from the others.
    private static Measurement measure(Row row, Stage stage, Effort effort) throws Exception {
        try {
            return row.measure(stage, effort);
        } catch (IOException e) {
            return Measurement.failed(row.name(), String.valueOf(e.getMessage()));
        }
    }

    private static void say(Stage stage, Measurement measurement) {
        if (!measurement.isMeasured()) {
            stage.say("      not measured: " + measurement.conditions());
        }
        measurement
                .figures()
                .forEach(figure -> stage.say("      %s: %s%s"
                        .formatted(figure.wanted(), figure.measured(), figure.met() ? "" : ", missed")));
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
                var measurement = measure(row, stage, effort);
                measured.add(measurement);
                say(stage, measurement);
            }
            return new Report(Conditions.of(stage, effort), measured);
        }
    }
}
