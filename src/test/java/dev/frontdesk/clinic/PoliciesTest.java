package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    @Test
    void aLateCancellationCostsTheFeeThatIsNamed() {
        assertThat(policies(24, "$50").lateCancellationFee()).contains("$50");
        assertThat(policies(24, null).lateCancellationFee()).isEmpty();
        assertThat(policies(0, "$50").lateCancellationFee()).isEmpty();
    }

    private static Policies policies(int windowHours, @Nullable String fee) {
        var window = Duration.ofHours(windowHours);
        return new Policies(Duration.ZERO, 90, Duration.ofMinutes(30), Duration.ofMinutes(30), window, fee);
    }
}
