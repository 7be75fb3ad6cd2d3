package dev.frontdesk.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// From the start of its process, with the options of `jvm.options`, until it is healthy, with the database it left
/// behind when it was stopped.
final class StartRow implements Row {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public Measurement measure(Stage stage, Effort effort) throws Exception {
        stage.service();
        var starts = new ArrayList<Duration>();
        for (var i = 0; i < effort.runs(); i++) {
            stage.stopAll();
            starts.add(stage.service().startup());
        }
        stage.stopService();
        var database = System.nanoTime();
        stage.stopAll();
        stage.database();
        var databaseStart = System.nanoTime() - database;
        var median = Effort.median(starts, Duration::toMillis);
        return new Measurement(
                name(),
                "start on existing data, process start to healthy, database included",
                List.of(Figure.atMost(6, " s", "start", median.toMillis() / 1000.0)),
                "bare: its PostgreSQL alone %.1f s".formatted(databaseStart / 1e9),
                "");
    }
}
