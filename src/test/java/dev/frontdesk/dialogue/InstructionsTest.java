package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstructionsTest {
    @Test
    void a_model_is_told_what_cancelling_costs() {
        assertThat(Instructions.policies(TestClinic.glow()))
                .startsWith("Cancelling within 24 hours of the appointment costs $50. ");
        assertThat(Instructions.policies(TestClinic.withoutFee()))
                .startsWith("Cancelling costs nothing, however late. ");
    }
}
