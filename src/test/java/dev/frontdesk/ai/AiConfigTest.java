package dev.frontdesk.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.jackson.Jackson;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AiConfigTest {
    @Test
    void what_is_blank_or_left_out_has_its_default() throws Exception {
        var config = read("{\"apiKey\": \"\", \"messagingModel\": \" \"}");

        assertThat(config).isEqualTo(AiConfig.DEFAULT);
        assertThat(config.key()).isEmpty();
        assertThat(config.baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
        assertThat(config.turnTimeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void what_is_given_counts_and_the_key_is_not_printed() throws Exception {
        var config =
                read("{\"apiKey\": \"sk-1\", \"baseUrl\": \"http://localhost:1/v1\", \"requestTimeout\": \"PT5S\"}");

        assertThat(config.key())
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo("sk-1"));
        assertThat(config.baseUrl()).isEqualTo(URI.create("http://localhost:1/v1"));
        assertThat(config.requestTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.toString()).doesNotContain("sk-1");
    }

    private static AiConfig read(String json) throws Exception {
        return Jackson.newObjectMapper().readValue(json, AiConfig.class);
    }
}
