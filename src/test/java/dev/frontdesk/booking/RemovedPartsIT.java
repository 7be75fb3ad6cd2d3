package dev.frontdesk.booking;

import static dev.frontdesk.booking.Desk.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An appointment outlives the service, the provider and the place it was made for. It is Monday, 23 November 2026.
class RemovedPartsIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    private final ClinicFeature clinics = ClinicFeature.over(db.database(), clock);
    private final Desk desk = new Desk(db, clock);
    private final String slug = "removing-" + UUID.randomUUID();
    private Desk.Guest mia;
    private Booked booked;

    @BeforeEach
    void book() {
        var before = imported("old", "peel", "cleo");
        var guest = desk.guest(before, "Mia Lopez");
        guest.offered("2026-11-26", "peel");
        booked = guest.booked("2026-11-26T10:00:00-05:00", "peel");
        mia = desk.new Guest(imported("new", "facial", "bex"), guest.customer, guest.conversation, BookingChannel.SMS);
    }

    @Test
    void it_is_told_by_the_names_it_was_made_with() {
        var details =
                (AppointmentDetails) desk.brain.appointmentDetails(mia.context(), new GetAppointmentDetails(null));

        assertThat(details.summary())
                .isEqualTo("Your appointment: peel care on Thursday, November 26 at 10:00 AM with cleo Reed at old "
                        + "place.");
        assertThat(details.appointments()).singleElement().satisfies(item -> {
            assertThat(item.serviceType()).isEqualTo("peel");
            assertThat(item.provider()).isEqualTo("cleo");
            assertThat(item.location()).isEqualTo("old");
        });
    }

    @Test
    void it_is_cancelled_by_these_names_and_the_metadata_keeps_them() {
        var cancelled = (Cancelled) mia.cancel(booked.appointmentId());

        assertThat(cancelled.serviceType()).isEqualTo("peel");
        assertThat(cancelled.spokenConfirmation()).contains("peel care").contains("cleo Reed");
        var last = mia.metadata().get("last_appointment");
        assertThat(last.get("service_type").asText()).isEqualTo("peel");
        assertThat(last.get("provider").asText()).isEqualTo("cleo");
    }

    @Test
    void it_cannot_be_moved_and_nobody_is_offered_what_is_gone() {
        assertThat(code(mia.move(booked.appointmentId(), "2026-11-26T11:00:00-05:00")))
                .isEqualTo(RefusalCode.APPOINTMENT_NOT_CHANGEABLE);
        assertThat(code(mia.check("2026-11-26", "peel"))).isEqualTo(RefusalCode.UNKNOWN_SERVICE);
        assertThat(mia.offered("2026-11-26", "facial").allSlots())
                .allMatch(slot -> slot.provider().equals("bex"));
    }

    private Clinic imported(String place, String service, String provider) {
        var document = """
                {"name": "Glow", "time_zone": "America/New_York",
                 "locations": [{"slug": "%1$s", "name": "%1$s place", "hours": {"thu": ["09:00-17:00"]}}],
                 "services": [{"slug": "%2$s", "name": "%2$s care", "duration_minutes": 30}],
                 "providers": [{"slug": "%3$s", "name": "%3$s Reed", "services": ["%2$s"], "locations": ["%1$s"]}]}
                """.formatted(place, service, provider);
        try {
            clinics.registry().put(slug, Json.newMapper().readTree(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return clinics.settings().bySlug(slug).orElseThrow();
    }
}
