package dev.frontdesk.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bearer tokens. An admin whose token is bound to clinics sees, makes and ends only tokens that reach none but these.
@Path("/api/admin/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
public final class TokensResource {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CLINICS = 1_000;

    /// @param clinics slugs; null: every clinic, those to come included
    record NewToken(
            @Nullable String name,
            @Nullable Role role,
            @Nullable List<@Nullable String> clinics) {}

    /// @param lastUsedAt to the minute
    record TokenView(
            UUID id,
            String name,
            Role role,
            @Nullable List<String> clinics,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /// @param secret shown this once; what is kept cannot be turned back into it
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CreatedToken(@JsonUnwrapped TokenView token, String secret) {}

    private final ClinicReach reach;
    private final SettingsService settings;
    private final ApiTokenDao tokens;
    private final InstantSource clock;

    TokensResource(ClinicReach reach, SettingsService settings, ApiTokenDao tokens, InstantSource clock) {
        this.reach = reach;
        this.settings = settings;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    public Page<TokenView> list(@Auth Staff staff, @BeanParam PageQuery query) {
        var paging = query.paging();
        var within = within(staff);
        return paging.of(tokens.list(within, paging), tokens.count(within), this::view);
    }

    @POST
    public Response create(@Auth Staff staff, @NotNull NewToken wanted) {
        var checks = new Checks();
        var name = checks.present("name", wanted.name(), Optional::of, "");
        checks.text("name", name, LONGEST_NAME);
        checks.that(wanted.role() != null, "role", "is required");
        var clinics = clinics(staff, wanted.clinics(), checks);
        if (name == null || wanted.role() == null || checks.failed()) {
            throw checks.refusal();
        }
        var secret = TokenSecret.create();
        var token = new ApiTokenDao.Row(
                TimeOrderedUuid.create(), name, wanted.role(), clinics, clock.instant(), null, null);
        tokens.insert(token, TokenSecret.hash(secret));
        return Response.status(Response.Status.CREATED)
                .entity(new CreatedToken(view(token), secret))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@Auth Staff staff, @PathParam("id") String id) {
        if (tokens.revoke(Parameters.pathId("token", id), within(staff), clock.instant()) == 0) {
            throw ApiException.notFound("token");
        }
    }

    private static @Nullable List<ClinicId> within(Staff staff) {
        return staff.clinics() == null ? null : List.copyOf(staff.clinics());
    }

    /// Nobody hands out more than they hold.
    private @Nullable List<ClinicId> clinics(Staff staff, @Nullable List<@Nullable String> slugs, Checks checks) {
        if (slugs == null) {
            checks.that(staff.reachesEverything(), "clinics", "name them; your token does not reach every clinic");
            return null;
        }
        checks.that(!slugs.isEmpty(), "clinics", "is empty");
        checks.that(slugs.size() <= MOST_CLINICS, "clinics", "more than " + MOST_CLINICS);
        return slugs.stream()
                .limit(MOST_CLINICS)
                .map(slug -> Optional.ofNullable(
                        checks.present("clinics", slug, s -> reach.find(staff, s), "no such clinic")))
                .flatMap(Optional::stream)
                .map(Clinic::id)
                .distinct()
                .toList();
    }

    private TokenView view(ApiTokenDao.Row token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.role(),
                token.clinicIds() == null
                        ? null
                        : token.clinicIds().stream()
                                .flatMap(id -> settings.clinic(id).stream())
                                .map(Clinic::slug)
                                .toList(),
                token.createdAt(),
                token.lastUsedAt(),
                token.revokedAt());
    }
}
