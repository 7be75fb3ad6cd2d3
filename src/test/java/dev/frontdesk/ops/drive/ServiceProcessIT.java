package dev.frontdesk.ops.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.ops.drive.TwilioSender.Text;
import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {
    private static final URI PUBLIC_URL = URI.create("https://frontdesk.example");
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    @TempDir
    Path folder;

    private Launch launch() {
        return Launch.in(folder)
                .withJvmOptions("-XX:TieredStopAtLevel=1")
                .with("DATABASE_URL", db.url())
                .with("DATABASE_USER", db.user())
                .with("PUBLIC_URL", PUBLIC_URL.toString())
                .with("TWILIO_AUTH_TOKEN", "a-token");
    }

    @Test
    void takesSignedTextsUntilItIsKilledAndIsFoundAgainWhereItWas() throws Exception {
        var launch = launch();
        var text = Text.create(new Random(1), "+14155550100", "+12125550100", "Are you open? ☀");
        var service = ServiceProcess.start(launch);
        try (var carrier = new TwilioSender(launch.application(), PUBLIC_URL, "a-token");
                var stranger = new TwilioSender(launch.application(), PUBLIC_URL, "another-token")) {
            // let in: it is only that nobody has this number
            assertThat(carrier.deliver(text).status()).isEqualTo(NOT_FOUND);
            assertThat(stranger.deliver(text).status()).isEqualTo(FORBIDDEN);

            service.kill();
            assertThat(service.isAlive()).isFalse();
            assertThatThrownBy(() -> carrier.deliver(text)).isInstanceOf(IOException.class);

            try (var again = ServiceProcess.start(launch)) {
                assertThat(again.pid()).isNotEqualTo(service.pid());
                assertThat(carrier.deliver(text).status()).isEqualTo(NOT_FOUND);
            }
        }
    }

    @Test
    void saysWhyItDoesNotStart() {
        var launch = launch().with("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nothing");

        assertThatThrownBy(() -> ServiceProcess.start(launch))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("ended with code 1")
                .hasMessageContaining("The database cannot be reached (SQLState 08001)");
    }
}
