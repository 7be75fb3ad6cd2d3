package dev.frontdesk.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.messaging.AcceptResult;
import dev.frontdesk.messaging.InboundSms;
import dev.frontdesk.messaging.MessagingService;
import dev.frontdesk.platform.http.ApiException;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page at `/try` asks and sends. A guest is named by the id of their first text, which only their browser
/// knows; nobody else's conversation can be named here.
@Path("/try/api")
@Produces(MediaType.APPLICATION_JSON)
public final class TryResource {
    private final String slug;
    private final SettingsService settings;
    private final MessagingService messaging;
    private final TryReader reader;
    private final LongPoll waiting;
    private final InstantSource clock;

    /// The clinic, as its guests see it.
    record ClinicCard(String slug, String name, String assistantName, String phoneNumber, String timeZone) {}

    /// @param guest under which the conversation is found
    /// @param duplicate whether the text had arrived before
    record Taken(@JsonProperty UUID guest, @JsonProperty boolean duplicate) {}

    /// @param slug of the clinic that is texted
    TryResource(
            String slug,
            SettingsService settings,
            MessagingService messaging,
            TryReader reader,
            LongPoll waiting,
            InstantSource clock) {
        this.slug = slug;
        this.settings = settings;
        this.messaging = messaging;
        this.reader = reader;
        this.waiting = waiting;
        this.clock = clock;
    }

    @GET
    @Path("/clinic")
    public Response clinicCard() {
        var clinic = clinic();
        return fresh(new ClinicCard(
                clinic.slug(),
                clinic.name(),
                clinic.assistantName(),
                numberOf(clinic),
                clinic.timeZone().getId()));
    }

    /// Takes a text in as a carrier would deliver it.
    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@NotNull GuestText sent) {
        var text = sent.check();
        var clinic = clinic();
        requireOwnNumber(clinic, text);
        var sms = InboundSms.madeUp(text.id(), text.from().value(), numberOf(clinic), text.body());
        return switch (messaging.accept(sms, clock.instant())) {
            case AcceptResult.Accepted _, AcceptResult.NotAnswered _ -> taken(text, false);
            case AcceptResult.Duplicate _ -> taken(text, true);
            case AcceptResult.UnknownNumber _ -> throw notReady();
            case AcceptResult.Malformed(var problem) -> throw ApiException.invalid(List.of("body: " + problem));
        };
    }

    /// A guest's first text takes a number that nobody has; they keep to it.
    private void requireOwnNumber(Clinic clinic, GuestText.Checked text) {
        var standing = reader.standing(clinic, text.guest(), text.from());
        var number = text.from().value();
        var mayWrite = standing.ownNumber() == null
                ? !standing.taken() && !clinic.phoneNumbers().contains(number)
                : standing.ownNumber().equals(number);
        if (!mayWrite) {
            throw new ApiException(409, "number_taken", "somebody else writes from this number", List.of());
        }
        if (standing.ownNumber() == null && !text.isFirst()) {
            throw ApiException.notFound("guest");
        }
    }

    /// What there is of a guest, once it differs from the version that was seen; 204 when nothing happened for a
    /// while: ask again.
    @GET
    @Path("/guests/{guest}")
    public Response view(@PathParam("guest") UUID firstText, @QueryParam("seen") @Nullable String seen) {
        var clinic = clinic();
        var guest = reader.guest(clinic, firstText).orElseThrow(() -> ApiException.notFound("guest"));
        try {
            return waiting.await(() -> Optional.of(reader.view(clinic, guest.customerId(), clock.instant()))
                            .filter(view -> !view.version().equals(seen)))
                    .map(TryResource::fresh)
                    .orElseGet(() -> Response.noContent().build());
        } catch (LongPoll.Crowded _) {
            throw new ApiException(429, "too_many_requests", "too many pages are open; close one", List.of());
        }
    }

    private Clinic clinic() {
        return settings.bySlug(slug)
                .filter(clinic -> !clinic.phoneNumbers().isEmpty())
                .orElseThrow(TryResource::notReady);
    }

    private static String numberOf(Clinic clinic) {
        return clinic.phoneNumbers().getFirst();
    }

    private static ApiException notReady() {
        return ApiException.unavailable("the demo clinic has no number yet");
    }

    private static Response taken(GuestText.Checked text, boolean duplicate) {
        return Response.accepted(new Taken(text.guest(), duplicate)).build();
    }

    private static Response fresh(Object body) {
        var never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(body).cacheControl(never).build();
    }
}
