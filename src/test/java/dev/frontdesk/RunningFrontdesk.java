package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.TwilioClientFixture;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The whole service on real ports and `config.yml`, with [Lakeside] as its clinic. Carrier and model are faked on the
/// wire; time is the wall's.
final class RunningFrontdesk implements AutoCloseable {
    static final String ADMIN_TOKEN = "a-bootstrap-token-for-tests";
    static final URI PUBLIC_URL = URI.create("https://frontdesk.example");

    final FakeTwilio twilio = FakeTwilio.start();
    final FakeOpenAi openAi = FakeOpenAi.start();
    final TwilioClientFixture carrier;
    final AdminClient admin;
    private final TestDatabase db;
    private final DropwizardTestSupport<FrontdeskConfiguration> server;

    private RunningFrontdesk(TestDatabase db, boolean withModel) {
        this.db = db;
        var environment = new HashMap<>(Map.of(
                "PORT",
                "0",
                "ADMIN_PORT",
                "0",
                "PUBLIC_URL",
                PUBLIC_URL.toString(),
                "DATABASE_URL",
                db.url(),
                "DATABASE_USER",
                db.user(),
                "ADMIN_TOKEN",
                ADMIN_TOKEN,
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT_SID,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.AUTH_TOKEN,
                "TWILIO_API_URL",
                twilio.url().toString()));
        if (withModel) {
            environment.put("OPENAI_API_KEY", "sk-test");
            environment.put("OPENAI_BASE_URL", openAi.url().toString());
        }
        server = new DropwizardTestSupport<>(FrontdeskApplication.class, configuration(environment));
        try {
            server.before();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var application = URI.create("http://localhost:" + server.getLocalPort());
        carrier = new TwilioClientFixture(application, PUBLIC_URL, FakeTwilio.AUTH_TOKEN);
        admin = new AdminClient(application, ADMIN_TOKEN);
        var imported = admin.put("/api/admin/clinics/" + Lakeside.SLUG, Lakeside.DOCUMENT);
        assertThat(imported.status()).as("%s", imported.body()).isIn(200, 201);
    }

    /// Answered by the offline receptionist.
    static RunningFrontdesk offline(TestDatabase db) {
        return new RunningFrontdesk(db, false);
    }

    /// Answered by the model that [#openAi] plays.
    static RunningFrontdesk withModel(TestDatabase db) {
        return new RunningFrontdesk(db, true);
    }

    GuestPhone newGuest() {
        return new GuestPhone(carrier, twilio);
    }

    /// Where it listens.
    int port() {
        return server.getLocalPort();
    }

    int adminPort() {
        return server.getAdminPort();
    }

    /// Waits until nothing is to be done any more.
    void settle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> pendingWork() == 0);
    }

    private int pendingWork() {
        return db.jdbi()
                .withHandle(
                        h -> h.createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_name IN ('turn', 'send')")
                                .mapTo(int.class)
                                .one());
    }

    @Override
    public void close() {
        server.after();
        twilio.close();
        openAi.close();
        assertThat(twilio.violations()).isEmpty();
        assertThat(openAi.violations()).isEmpty();
    }

    /// What is shipped, but for the log.
    private static FrontdeskConfiguration configuration(Map<String, String> environment) {
        try {
            var configuration = new YamlConfigurationFactory<>(
                            FrontdeskConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "none")
                    .build(Configurations.files(environment), "config.yml");
            var quiet = new DefaultLoggingFactory();
            quiet.setLevel("WARN");
            configuration.setLoggingFactory(quiet);
            var silent = new LogbackAccessRequestLogFactory();
            silent.setAppenders(List.of());
            ((DefaultServerFactory) configuration.getServerFactory()).setRequestLogFactory(silent);
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
