package dev.frontdesk.platform.database;

import dev.frontdesk.platform.SecretString;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the data lives.
///
/// @param url `embedded`, or a PostgreSQL 15 or newer
/// @param dataDir the folder of the embedded database
/// @param maxConnections connections this node opens at most
public record DatabaseConfiguration(
        @Pattern(regexp = "embedded|jdbc:postgresql://.+", message = "is `embedded` or starts with jdbc:postgresql://")
        String url,

        @Nullable String user,
        @Nullable SecretString password,
        Path dataDir,
        @Min(5) @Max(100) int maxConnections) {
    /// Of ten connections requests have six, one of these for lists; work in the background three and its queue one.
    private static final double REPORTS_SHARE = 0.1;

    private static final double BACKGROUND_SHARE = 0.3;

    private static final double QUEUE_SHARE = 0.1;

    public DatabaseConfiguration {
        user = user == null || user.isEmpty() ? null : user;
        password = password == null || password.value().isEmpty() ? null : password;
    }

    /// What lists and sums have of the connections of requests.
    int reportConnections() {
        return Math.max(1, (int) (maxConnections * REPORTS_SHARE));
    }

    /// What work in the background has of the connections.
    int backgroundConnections() {
        return Math.max(1, (int) (maxConnections * BACKGROUND_SHARE));
    }

    /// What the queue of that work has of the connections.
    int queueConnections() {
        return Math.max(1, (int) (maxConnections * QUEUE_SHARE));
    }

    /// What requests have of the connections, those for lists among them.
    public int requestConnections() {
        return maxConnections - backgroundConnections() - queueConnections();
    }

    public boolean isEmbedded() {
        return "embedded".equals(url);
    }
}
