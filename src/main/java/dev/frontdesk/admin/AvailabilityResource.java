package dev.frontdesk.admin;

import dev.frontdesk.booking.BookingOrchestrator;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.conversation.ConversationMetadata.OfferedSlotView;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is free on a day. Looking offers nothing to anybody.
@Path("/api/admin/availability")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public final class AvailabilityResource {
    record FreeDay(
            String clinic,
            LocalDate date,
            String serviceType,
            String service,
            int durationMinutes,
            @Nullable String provider,
            List<OfferedSlotView> slots) {}

    private final ClinicReach reach;
    private final BookingOrchestrator booking;

    AvailabilityResource(ClinicReach reach, BookingOrchestrator booking) {
        this.reach = reach;
        this.booking = booking;
    }

    @GET
    public FreeDay freeDay(
            @Auth Staff staff,
            @QueryParam("clinic") @Nullable String clinicSlug,
            @QueryParam("service") @Nullable String serviceText,
            @QueryParam("date") @Nullable String dateText,
            @QueryParam("provider") @Nullable String providerText) {
        var date = Parameters.date("date", Parameters.required("date", dateText));
        var service = Parameters.required("service", serviceText);
        var clinic = reach.clinic(staff, Parameters.required("clinic", clinicSlug));
        var wanted = clinic.findService(service)
                .orElseThrow(() -> ApiException.badParameter("service", "the clinic has no such service"));
        var provider = provider(clinic, providerText);
        var free = booking.freeTimes(clinic, wanted, date, provider);
        if (free.calendarUnavailable()) {
            throw ApiException.unavailable("the calendar cannot be asked now; try again in a moment");
        }
        return new FreeDay(
                clinic.slug(),
                date,
                wanted.slug(),
                wanted.name(),
                (int) wanted.duration().toMinutes(),
                provider == null ? null : provider.slug(),
                free.slots());
    }

    private static @Nullable Provider provider(Clinic clinic, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return clinic.findProvider(text)
                .orElseThrow(() -> ApiException.badParameter("provider", "the clinic has no such provider"));
    }
}
