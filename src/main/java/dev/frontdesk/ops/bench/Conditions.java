package dev.frontdesk.ops.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the figures hold for: the machine, the versions, and how safely the database writes.
final class Conditions {
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "max_connections");

    private Conditions() {}

    static Map<String, String> of(Stage stage, Effort effort) throws SQLException {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("date", stage.clock().instant().toString());
        conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        conditions.put("load average", Memory.loadAverage());
        conditions.put("memory", Memory.ofTheMachine() + " MB");
        conditions.put("jdk", Runtime.version() + ", " + System.getProperty("java.vm.name"));
        conditions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        try (var connection = stage.connect();
                var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    conditions.put("postgresql " + setting, row.getString(1));
                }
            }
        }
        conditions.put(
                "runs",
                "%d of %d s, the median".formatted(effort.runs(), effort.run().toSeconds()));
        return conditions;
    }
}
