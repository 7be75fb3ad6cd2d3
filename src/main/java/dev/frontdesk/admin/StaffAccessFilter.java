package dev.frontdesk.admin;

import dev.frontdesk.audit.StaffAccess;
import dev.frontdesk.audit.StaffAccessDao;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.platform.TimeOrderedUuid;
import dev.frontdesk.platform.http.RouteFilter;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/// Keeps who saw what. It promises that no answer on personal data leaves before its row is committed: when the row
/// cannot be written, the caller gets an error in place of the data. That costs a request one insert of one row and no
/// more; a request without a live token is nobody's and leaves none, nor does one that the database was away for.
@StaffAccessFilter.PersonalData
final class StaffAccessFilter implements ContainerResponseFilter {
    /// Marks what shows or changes guests' personal data: each answer leaves a row.
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface PersonalData {}

    private static final int UNAVAILABLE = 503;
    private static final String ABOUT = StaffAccessFilter.class.getName() + ".about";

    private final StaffAccessDao accesses;
    private final SettingsService settings;
    private final InstantSource clock;

    @Context
    private @Nullable Providers providers;

    private record About(ClinicId clinic, Object subject) {}

    StaffAccessFilter(StaffAccessDao accesses, SettingsService settings, InstantSource clock) {
        this.accesses = accesses;
        this.settings = settings;
        this.clock = clock;
    }

    /// Says whom or what a request turned out to be about, where its URL does not.
    static void about(ContainerRequestContext request, ClinicId clinic, Object subject) {
        request.setProperty(ABOUT, new About(clinic, subject));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != UNAVAILABLE
                && request.getSecurityContext().getUserPrincipal() instanceof Staff staff) {
            try {
                accesses.append(access(staff, request, response.getStatus()));
            } catch (RuntimeException failure) {
                replace(response, failure);
            }
        }
    }

    /// By hand: an answer that came of an exception cannot become another by a second one.
    private void replace(ContainerResponseContext response, RuntimeException failure) {
        var error = Objects.requireNonNull(providers)
                .getExceptionMapper(RuntimeException.class)
                .toResponse(failure);
        response.setStatus(error.getStatus());
        response.setEntity(error.getEntity());
        response.getHeaders().putAll(error.getHeaders());
    }

    private StaffAccess access(Staff staff, ContainerRequestContext request, int status) {
        var about = (About) request.getProperty(ABOUT);
        return new StaffAccess(
                TimeOrderedUuid.create(),
                about == null ? clinicOfQuery(staff, request) : about.clinic().value(),
                staff.tokenId(),
                request.getMethod(),
                RouteFilter.route((ExtendedUriInfo) request.getUriInfo()),
                about == null ? subjectOfUrl(request) : about.subject().toString(),
                status,
                clock.instant());
    }

    private @Nullable UUID clinicOfQuery(Staff staff, ContainerRequestContext request) {
        var slug = request.getUriInfo().getQueryParameters().getFirst("clinic");
        return slug == null
                ? null
                : settings.bySlug(slug)
                        .map(Clinic::id)
                        .filter(staff::reaches)
                        .map(ClinicId::value)
                        .orElse(null);
    }

    /// An id and nothing else: what a caller wrote in its place, or a phone number, is not kept.
    private static @Nullable String subjectOfUrl(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var named = uri.getPathParameters().containsKey("id")
                ? uri.getPathParameters().getFirst("id")
                : uri.getQueryParameters().getFirst("customer");
        return named != null && Parameters.isId(named) ? named : null;
    }
}
