package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicRegistry;
import dev.frontdesk.clinic.ClinicView;
import dev.frontdesk.clinic.Problem;
import dev.frontdesk.clinic.PutResult;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;

/// The clinics as documents.
@Path("/api/admin/clinics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public final class ClinicsResource {
    record Brief(
            String slug, String name, String timeZone, boolean aiBooking, int services, int providers, long version) {
        static Brief of(Clinic clinic) {
            return new Brief(
                    clinic.slug(),
                    clinic.name(),
                    clinic.timeZone().getId(),
                    clinic.aiBooking(),
                    clinic.services().size(),
                    clinic.providers().size(),
                    clinic.version());
        }
    }

    private final ClinicReach reach;
    private final SettingsService settings;
    private final ClinicRegistry registry;

    ClinicsResource(ClinicReach reach, SettingsService settings, ClinicRegistry registry) {
        this.reach = reach;
        this.settings = settings;
        this.registry = registry;
    }

    @GET
    public Page<Brief> list(@Auth Staff staff, @BeanParam PageQuery query) {
        var paging = query.paging();
        var clinics = reach.clinics(staff);
        var shown = clinics.stream()
                .sorted(Comparator.comparing(Clinic::slug))
                .skip(paging.offset())
                .limit(paging.pageSize())
                .toList();
        return paging.of(shown, clinics.size(), Brief::of);
    }

    @GET
    @Path("/{slug}")
    public ClinicView one(@Auth Staff staff, @PathParam("slug") String slug) {
        return stored(reach.clinic(staff, slug).slug());
    }

    /// Makes or replaces a clinic. A token that is bound to clinics makes no others.
    @PUT
    @Path("/{slug}")
    @RolesAllowed("admin")
    public Response put(@Auth Staff staff, @PathParam("slug") String slug, @NotNull JsonNode document) {
        var known = settings.bySlug(slug);
        if (known.isPresent() ? !staff.reaches(known.get().id()) : !staff.reachesEverything()) {
            throw ApiException.notFound("clinic");
        }
        return switch (registry.put(slug, document)) {
            case PutResult.Created _ ->
                Response.status(Response.Status.CREATED).entity(stored(slug)).build();
            case PutResult.Updated _, PutResult.Unchanged _ ->
                Response.ok(stored(slug)).build();
            case PutResult.Invalid(var problems) ->
                throw ApiException.invalid(
                        problems.stream().map(Problem::toString).toList());
        };
    }

    private ClinicView stored(String slug) {
        return registry.find(slug).orElseThrow(() -> ApiException.notFound("clinic"));
    }
}
