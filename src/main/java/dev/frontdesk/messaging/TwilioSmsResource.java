package dev.frontdesk.messaging;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.Message.Media;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.platform.http.ApiException;
import dev.frontdesk.twilio.FromTwilio;
import dev.frontdesk.twilio.TwilioForm;
import dev.frontdesk.twilio.TwilioSignatureFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Twilio's webhooks for texts. They are answered as soon as what they bring is on disk.
///
/// @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio: messaging webhooks</a>
@Path("/webhooks/twilio/sms")
@FromTwilio
public final class TwilioSmsResource {
    static final String STATUS_PATH = "/webhooks/twilio/sms/status";

    /// No reply in the answer: it goes out over REST, where its delivery can be followed.
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private static final String DELIVERY_TOKEN = "I-Twilio-Idempotency-Token";

    /// The carrier's own limit.
    private static final int MAX_MEDIA = 10;

    private final MessagingService messaging;
    private final DeliveryReports reports;
    private final InstantSource clock;

    TwilioSmsResource(MessagingService messaging, DeliveryReports reports, InstantSource clock) {
        this.messaging = messaging;
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    public Response receive(@Context ContainerRequestContext request) {
        var sms = read(TwilioSignatureFilter.form(request), request.getHeaderString(DELIVERY_TOKEN));
        return switch (messaging.accept(sms, clock.instant())) {
            case AcceptResult.Accepted _, AcceptResult.NotAnswered _, AcceptResult.Duplicate _ -> taken();
            case AcceptResult.UnknownNumber _ ->
                throw new ApiException(404, "clinic_not_found", "no clinic owns the number in To", List.of());
            case AcceptResult.Malformed(var problem) -> throw ApiException.badRequest(problem);
        };
    }

    @POST
    @Path("/status")
    public Response status(@Context ContainerRequestContext request) {
        var form = TwilioSignatureFilter.form(request);
        var query = request.getUriInfo().getQueryParameters();
        var messageSid = form.value("MessageSid").filter(sid -> sid.matches("[A-Za-z0-9-]{1,64}"));
        var status = form.value("MessageStatus");
        if (messageSid.isEmpty() || status.isEmpty()) {
            throw ApiException.badRequest("MessageSid or MessageStatus is missing");
        }
        reports.take(
                new DeliveryReport(
                        uuid(query.getFirst("clinic")).map(ClinicId::new).orElse(null),
                        uuid(query.getFirst("message")).map(MessageId::new).orElse(null),
                        form.value("From").orElse(null),
                        messageSid.get(),
                        status.get(),
                        form.value("ErrorCode")
                                .filter(code -> code.matches("[0-9]{1,6}"))
                                .orElse(null)),
                clock.instant());
        return taken();
    }

    private static InboundSms read(TwilioForm form, @Nullable String deliveryToken) {
        return new InboundSms(
                form.value("MessageSid").orElse(""),
                deliveryToken,
                form.value("From").orElse(""),
                form.value("To").orElse(""),
                form.value("Body").orElse(""),
                media(form),
                form.value("OptOutType").orElse(null));
    }

    private static List<Media> media(TwilioForm form) {
        var media = new ArrayList<Media>();
        for (var i = 0; i < MAX_MEDIA; i++) {
            var contentType = form.value("MediaContentType" + i).orElse("application/octet-stream");
            form.value("MediaUrl" + i).ifPresent(url -> media.add(new Media(url, contentType)));
        }
        return media;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Response taken() {
        return Response.ok(NO_REPLY, MediaType.TEXT_XML_TYPE).build();
    }
}
