package dev.frontdesk.ops.bench;

import dev.frontdesk.ops.drive.Launch;
import dev.frontdesk.ops.drive.ServiceProcess;
import dev.frontdesk.ops.drive.TwilioSender;
import dev.frontdesk.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the rows are measured: one data folder, a service on it in a process of its own, and in this process the
/// carrier it sends to. The service is started when a row needs it, and goes on until a row needs another.
final class Stage implements AutoCloseable {
    static final String ADMIN_TOKEN = "bench-admin-token";

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final String AUTH_TOKEN = "bench-carrier-token";
    private static final URI PUBLIC_URL = URI.create("http://localhost:8080");

    private final Launch launch;
    private final InstantSource clock;
    private final PrintStream progress;
    private final FakeCarrier carrier;
    private @Nullable ServiceProcess service;
    private @Nullable EmbeddedDatabase database;

    Stage(Path folder, InstantSource clock, PrintStream progress) throws Exception {
        this.clock = clock;
        this.progress = progress;
        this.carrier = new FakeCarrier();
        this.launch = Launch.in(folder)
                .with("ADMIN_TOKEN", ADMIN_TOKEN)
                .with("PUBLIC_URL", PUBLIC_URL.toString())
                .with("TWILIO_ACCOUNT_SID", ACCOUNT)
                .with("TWILIO_AUTH_TOKEN", AUTH_TOKEN)
                .with("TWILIO_API_URL", carrier.url().toString());
    }

    void say(String line) {
        progress.println(line);
        progress.flush();
    }

    InstantSource clock() {
        return clock;
    }

    FakeCarrier carrier() {
        return carrier;
    }

    /// The service as it usually runs: without a model.
    ServiceProcess service() throws IOException, InterruptedException {
        var running = service;
        if (running == null) {
            running = ServiceProcess.start(launch);
            service = running;
        }
        return running;
    }

    /// The service with a model, started anew; the next row gets another.
    ServiceProcess serviceWith(FakeModel model) throws IOException, InterruptedException {
        stopService();
        var started = ServiceProcess.start(launch.with("OPENAI_API_KEY", "bench")
                .with("OPENAI_BASE_URL", model.url().toString()));
        service = started;
        return started;
    }

    /// Stops the service and its database, as if nothing had run.
    void stopAll() {
        stopService();
        var attached = database;
        database = null;
        if (attached != null) {
            attached.close();
        }
    }

    void stopService() {
        var running = service;
        service = null;
        if (running != null) {
            running.close();
        }
    }

    /// A connection to the service's own database.
    Connection connect() throws SQLException {
        var attached = database();
        return DriverManager.getConnection(
                attached.url(), attached.user(), attached.password().value());
    }

    EmbeddedDatabase database() {
        var attached = database;
        if (attached == null) {
            attached = EmbeddedDatabase.open(launch.dataDir());
            database = attached;
        }
        return attached;
    }

    /// Makes the clinic what it is described as.
    void put(BenchClinic clinic) throws IOException, InterruptedException {
        try (var http = new HttpLine(service().application())) {
            var answer = http.send("PUT", "/api/admin/clinics/" + clinic.slug(), jsonHeaders(), clinic.document());
            if (!answer.isOk()) {
                throw new IOException("the clinic was refused: " + answer.body());
            }
        }
    }

    Map<String, String> jsonHeaders() {
        return Map.of("Authorization", "Bearer " + ADMIN_TOKEN, "Content-Type", "application/json");
    }

    TwilioSender texts() throws IOException, InterruptedException {
        return new TwilioSender(service().application(), PUBLIC_URL, AUTH_TOKEN);
    }

    @Override
    public void close() throws IOException {
        stopAll();
        carrier.close();
    }
}
