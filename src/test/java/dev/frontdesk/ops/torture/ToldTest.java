package dev.frontdesk.ops.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {
    private final Told told = new Told();

    @Test
    void everyWayOfSayingThatSomethingWasDoneIsHeard() {
        assertThat(told.hear(
                        "You're booked for Botox on Tuesday, November 24 at 3:00 PM with Ada Bell at Main Street."))
                .contains(Told.Kind.BOOKED);
        assertThat(told.holds()).contains("November 24 at 3:00 PM");
        assertThat(told.hear("You're moved: Botox on Friday, December 4 at 10:30 AM with Ada Bell at Main Street."))
                .contains(Told.Kind.MOVED);
        assertThat(told.holds()).contains("December 4 at 10:30 AM");
        assertThat(told.hear("Your appointment is cancelled: Botox on Friday, December 4 at 10:30 AM with Ada Bell."))
                .contains(Told.Kind.CANCELLED);
        assertThat(told.holds()).isEmpty();
    }

    @Test
    void ofSeveralTheLastCounts() {
        assertThat(told.hear("You're booked for Botox on Tuesday, November 24 at 3:00 PM with Ada Bell. "
                        + "You're moved: Botox on Friday, December 4 at 10:30 AM with Ada Bell."))
                .contains(Told.Kind.MOVED);
        assertThat(told.holds()).contains("December 4 at 10:30 AM");
    }

    @Test
    void whatIsOnlyAskedOrOfferedChangesNothing() {
        assertThat(told.hear("3:00 PM is free on Tuesday, Nov 24. Shall I book it?"))
                .isEmpty();
        assertThat(told.hear("Your Botox on Tuesday, Nov 24 at 3:00 PM is booked. Shall I cancel it?"))
                .isEmpty();
        assertThat(told.holds()).isEmpty();
    }
}
