package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontdesk.messaging.MessagingConfiguration.Account;
import dev.frontdesk.platform.SecretString;
import io.dropwizard.jackson.Jackson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessagingConfigurationTest {
    private static final ObjectMapper JSON = Jackson.newObjectMapper();

    @Test
    void withoutAnAccountNothingIsSentAndNobodyIsLetIn() throws Exception {
        var configuration = JSON.readValue("""
                {"accountSid": "", "authToken": "", "apiUrl": "https://api.twilio.com"}
                """, MessagingConfiguration.class);

        assertThat(configuration.account()).isEmpty();
        assertThat(configuration.token()).isEmpty();
        assertThat(configuration.timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theTokenIsNotPrinted() throws Exception {
        var configuration = JSON.readValue("""
                {"accountSid": "AC1", "authToken": "hush", "apiUrl": "http://localhost:1", "sendTimeout": "PT2S"}
                """, MessagingConfiguration.class);

        assertThat(configuration.account()).hasValue(new Account("AC1", new SecretString("hush")));
        assertThat(configuration.toString()).doesNotContain("hush");
    }
}
