package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.Configurations;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Path CONFIG = Path.of("config.yml");
    /// Without everything that has a default.
    private static final String SMALLEST = """
            publicUrl: "http://localhost:8080"
            database: {url: embedded, dataDir: ./data, maxConnections: 20}
            messaging: {apiUrl: "https://api.twilio.com"}
            admin: {bind: "127.0.0.1"}
            """;

    @Test
    void theShippedConfigurationNeedsNoEnvironment() throws Exception {
        var configuration = read(Configurations.files(Map.of()), CONFIG.toString());

        assertThat(configuration.demo()).isFalse();
        assertThat(configuration.database().isEmbedded()).isTrue();
        assertThat(configuration.publicUrl()).hasToString("http://localhost:8080");
        assertThat(adminConnector(configuration).getBindHost()).isEqualTo("127.0.0.1");
        assertThat(applicationConnector(configuration).getBindHost()).isEqualTo("0.0.0.0");
    }

    /// Its phone asks nobody who they are, so it is for this machine alone.
    @Test
    void theDemosConfigurationNeedsNoEnvironmentAndStaysOnThisMachine() throws Exception {
        var demo = read(Configurations.builtIn(Map.of()), "demo.yml");

        assertThat(demo.demo()).isTrue();
        assertThat(applicationConnector(demo).getBindHost()).isEqualTo("127.0.0.1");
        assertThat(adminConnector(demo).getBindHost()).isEqualTo("127.0.0.1");
        assertThat(applicationConnector(read(Configurations.builtIn(Map.of("BIND", "0.0.0.0")), "demo.yml"))
                        .getBindHost())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void theEnvironmentFillsIn() throws Exception {
        var configuration = read(
                Configurations.files(Map.of(
                        "DATABASE_URL", "jdbc:postgresql://db.example/frontdesk",
                        "DATABASE_USER", "clinic",
                        "DATABASE_PASSWORD", "a\"b\\c: #${HOME}",
                        "ADMIN_PORT", "9999",
                        "ADMIN_BIND", "")),
                CONFIG.toString());

        var database = configuration.database();
        assertThat(database.isEmbedded()).isFalse();
        assertThat(database.user()).isEqualTo("clinic");
        assertThat(database.password()).isNotNull().hasToString("[REDACTED]");
        assertThat(database)
                .extracting(d -> d.password() == null ? "" : d.password().value())
                .isEqualTo("a\"b\\c: #${HOME}");
        assertThat(adminConnector(configuration).getPort()).isEqualTo(9999);
        assertThat(adminConnector(configuration).getBindHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> read(Configurations.files(Map.of("DATABASE_URL", "mysql://x")), CONFIG.toString()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("database.url");
        for (var url :
                List.of("desk.example.com", "ftp://desk.example.com", "https://desk.example.com/?x=1", "https:")) {
            assertThatThrownBy(() -> read(Configurations.files(Map.of("PUBLIC_URL", url)), CONFIG.toString()))
                    .as(url)
                    .hasMessageContaining("publicUrl");
        }
        assertThatThrownBy(() -> read(text("databse: {}"), "x")).hasMessageContaining("databse");
    }

    @Test
    void aTurnIsNotThoughtAboutForLongerThanItsLease() throws Exception {
        assertThat(read(text(SMALLEST + "ai: {turnTimeout: PT25S}"), "x").ai().turnTimeout())
                .isLessThan(TurnClaims.LEASE);
        for (var timeout : List.of("PT25.001S", "PT0S", "PT-1S")) {
            assertThatThrownBy(() -> read(text(SMALLEST + "ai: {turnTimeout: " + timeout + "}"), "x"))
                    .as(timeout)
                    .hasMessageContaining("ai.turnTimeout must be more than 0 and at most 25 seconds");
        }
    }

    @Test
    void whatIsLeftOutIsAsItIsShipped() throws Exception {
        var shipped = read(Configurations.files(Map.of()), CONFIG.toString());
        var smallest = read(text(SMALLEST), "x");

        assertThat(smallest.work()).isEqualTo(shipped.work());
        assertThat(smallest.capacity()).isEqualTo(shipped.capacity());
        assertThat(smallest.ai()).isEqualTo(shipped.ai());
    }

    @Test
    void everyRequestThatIsLetInHasAConnection() throws Exception {
        var few = SMALLEST.replace("maxConnections: 20", "maxConnections: 5");
        assertThat(read(text(few), "x").capacity().atOnce()).isEqualTo(3);

        assertThatThrownBy(() -> read(text(few + """
                        capacity:
                          connections: 2000
                          requests: {atOnce: 2, waiting: 100, longestWait: PT2S}
                          webhooks: {atOnce: 2, waiting: 100, longestWait: PT8S}
                        """), "x"))
                .hasMessageContaining("capacity.requests.atOnce")
                .hasMessageContaining("database.maxConnections");
    }

    @Test
    void aVariableWithoutValueAndDefaultIsRefused() {
        var strict = Configurations.files(Map.of());

        assertThatThrownBy(() -> strict.open("src/test/resources/undefined-variable.yml"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("NOBODY_SETS_THIS");
    }

    private static FrontdeskConfiguration read(ConfigurationSourceProvider source, String path) throws Exception {
        return new DefaultConfigurationFactoryFactory<FrontdeskConfiguration>()
                .create(FrontdeskConfiguration.class, Validators.newValidator(), Jackson.newObjectMapper(), "dw")
                .build(source, path);
    }

    private static ConfigurationSourceProvider text(String yaml) {
        return _ -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpConnectorFactory applicationConnector(FrontdeskConfiguration configuration) {
        var server = (DefaultServerFactory) configuration.getServerFactory();
        return (HttpConnectorFactory) server.getApplicationConnectors().getFirst();
    }

    private static HttpConnectorFactory adminConnector(FrontdeskConfiguration configuration) {
        var server = (DefaultServerFactory) configuration.getServerFactory();
        return (HttpConnectorFactory) server.getAdminConnectors().getFirst();
    }
}
