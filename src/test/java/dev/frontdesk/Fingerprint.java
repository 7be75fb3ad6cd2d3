package dev.frontdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// What the database holds, in one line a table: how many rows, and a hash over their contents.
final class Fingerprint {
    /// Change by being asked alone: who looked, when a token was last used, and the scheduler's heartbeats.
    private static final Set<String> BY_BEING_ASKED =
            Set.of("staff_access", "api_tokens", "scheduled_tasks", "databasechangelog", "databasechangeloglock");

    private final Jdbi jdbi;
    private final String query;

    private Fingerprint(Jdbi jdbi, String query) {
        this.jdbi = jdbi;
        this.query = query;
    }

    /// Of all tables there are.
    static Fingerprint of(Jdbi jdbi) {
        var tables = new ArrayList<>(jdbi.withHandle(
                h -> h.createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
                        .mapTo(String.class)
                        .list()));
        tables.removeAll(BY_BEING_ASKED);
        var parts = new ArrayList<String>(
                tables.stream().map(table -> part(table, "t", "true")).toList());
        parts.add(part("api_tokens", "to_jsonb(t) - 'last_used_at'", "true"));
        parts.add(part("scheduled_tasks", "(task_name, task_instance)", "task_name IN ('turn', 'send')"));
        return new Fingerprint(jdbi, String.join(" UNION ALL ", parts));
    }

    private static String part(String table, String row, String condition) {
        return "SELECT '%1$s' AS name, count(*) || ' ' || COALESCE(sum(hashtextextended((%2$s)::text, 0)), 0) AS is FROM %1$s t WHERE %3$s"
                .formatted(table, row, condition);
    }

    List<String> take() {
        return jdbi
                .withHandle(h -> h.createQuery(query)
                        .map((rs, _) -> rs.getString(1) + ": " + rs.getString(2))
                        .list())
                .stream()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
