package dev.frontdesk.admin;

import dev.frontdesk.booking.BusyBlockDao;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.platform.TimeOrderedUuid;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time a provider is not free, in the built-in calendar. A block keeps new bookings away; it moves none that stands.
@Path("/api/admin/busy-blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("staff")
public final class BusyBlocksResource {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 500;

    record NewBlock(
            @Nullable String clinic,
            @Nullable String provider,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String reason) {}

    record BlockView(
            UUID id,
            String clinic,
            String provider,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable String reason,
            OffsetDateTime createdAt) {}

    private final ClinicReach reach;
    private final BusyBlockDao blocks;
    private final BusyBlockListDao lists;
    private final InstantSource clock;

    BusyBlocksResource(ClinicReach reach, BusyBlockDao blocks, BusyBlockListDao lists, InstantSource clock) {
        this.reach = reach;
        this.blocks = blocks;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("viewer")
    public Page<BlockView> list(
            @Auth Staff staff, @BeanParam ListQuery query, @QueryParam("provider") @Nullable String provider) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var only = Parameters.slug("provider", provider);
        return paging.of(lists.list(scope, only, paging), lists.count(scope, only), row -> view(row, scope));
    }

    @POST
    public Response add(@Auth Staff staff, @NotNull NewBlock wanted) {
        var checks = new Checks();
        var clinic = checks.present("clinic", wanted.clinic(), slug -> reach.find(staff, slug), "no such clinic");
        var provider = clinic == null
                ? null
                : checks.present("provider", wanted.provider(), clinic::findProvider, "no such provider");
        var start = checks.moment("start", wanted.start());
        var end = checks.moment("end", wanted.end());
        checks.text("reason", wanted.reason(), LONGEST_REASON);
        if (start != null && end != null) {
            checks.that(start.isBefore(end), "end", "must be after start");
            checks.that(Duration.between(start, end).compareTo(LONGEST) <= 0, "end", "at most 366 days after start");
        }
        if (clinic == null || provider == null || start == null || end == null || checks.failed()) {
            throw checks.refusal();
        }
        var block = new BusyBlockDao.BusyBlock(
                clinic.id(),
                TimeOrderedUuid.create(),
                provider.id(),
                start.toInstant(),
                end.toInstant(),
                wanted.reason(),
                clock.instant());
        blocks.insert(block);
        return Response.status(Response.Status.CREATED)
                .entity(view(block, clinic, provider))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@Auth Staff staff, @PathParam("id") String id) {
        var block = Parameters.pathId("busy block", id);
        if (blocks.delete(reach.scope(staff).clinics(), block) == 0) {
            throw ApiException.notFound("busy block");
        }
    }

    private static BlockView view(BusyBlockListDao.Row row, Scope scope) {
        return new BlockView(
                row.id(),
                scope.slug(row.clinicId()),
                row.provider(),
                scope.local(row.clinicId(), row.startsAt()),
                scope.local(row.clinicId(), row.endsAt()),
                row.reason(),
                scope.local(row.clinicId(), row.createdAt()));
    }

    private static BlockView view(BusyBlockDao.BusyBlock block, Clinic clinic, Provider provider) {
        var row = new BusyBlockListDao.Row(
                block.clinicId(),
                block.id(),
                provider.slug(),
                block.startsAt(),
                block.endsAt(),
                block.reason(),
                block.createdAt());
        return view(row, Scope.of(List.of(clinic), null, null));
    }
}
