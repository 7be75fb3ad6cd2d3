package dev.frontdesk.admin;

import dev.frontdesk.analytics.AnalyticsService;
import dev.frontdesk.analytics.BookingHealth;
import dev.frontdesk.analytics.Overview;
import dev.frontdesk.analytics.Period;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How bookings go, in numbers: no guest can be seen here.
@Path("/api/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public final class InsightResource {
    private static final int LONGEST_WINDOW_MINUTES = 7 * 24 * 60;

    private final ClinicReach reach;
    private final AnalyticsService analytics;

    InsightResource(ClinicReach reach, AnalyticsService analytics) {
        this.reach = reach;
        this.analytics = analytics;
    }

    @GET
    @Path("/health/booking")
    public BookingHealth bookingHealth(
            @Auth Staff staff,
            @QueryParam("minutes") @Nullable String minutes,
            @QueryParam("clinic") @Nullable String clinic) {
        var window = Duration.ofMinutes(Parameters.integer("minutes", minutes, 60, 1, LONGEST_WINDOW_MINUTES));
        var clinics = clinics(staff, clinic);
        return analytics.bookingHealth(clinics, window, zone(clinics));
    }

    @GET
    @Path("/metrics/overview")
    public Overview overview(
            @Auth Staff staff,
            @QueryParam("period") @Nullable String period,
            @QueryParam("clinic") @Nullable String clinic) {
        var wanted = Period.named(period == null ? "today" : period)
                .orElseThrow(() -> ApiException.badParameter("period", "must be one of today, week, month"));
        return analytics.overview(clinics(staff, clinic), wanted);
    }

    private List<Clinic> clinics(Staff staff, @Nullable String slug) {
        return slug == null ? reach.clinics(staff) : List.of(reach.clinic(staff, slug));
    }

    /// The zone the clinics share, or UTC.
    private static ZoneId zone(List<Clinic> clinics) {
        var zones = clinics.stream().map(Clinic::timeZone).distinct().toList();
        return zones.size() == 1 ? zones.getFirst() : ZoneOffset.UTC;
    }
}
