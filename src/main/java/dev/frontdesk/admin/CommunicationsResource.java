package dev.frontdesk.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.ConversationMetadata;
import dev.frontdesk.conversation.ConversationMetadataDao;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conversations on every channel, and all that was said and done in one.
@Path("/api/admin/communications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@StaffAccessFilter.PersonalData
public final class CommunicationsResource {
    private static final List<String> STATUSES = List.of("open", "closed");
    private static final List<String> OUTCOMES =
            List.of("none", "informed", "booked", "rescheduled", "cancelled", "handed_over", "opted_out");

    record Summary(
            ConversationId id,
            String clinic,
            String channel,
            String status,
            String outcome,
            CustomerView.Brief customer,
            OffsetDateTime startedAt,
            OffsetDateTime lastActivityAt,
            @Nullable OffsetDateTime closedAt) {}

    record Detail(
            @JsonUnwrapped Summary summary,
            List<MessageView> messages,
            List<EventView> events,
            List<AuditResource.ExecutionView> toolExecutions,
            ConversationMetadata metadata) {}

    record MessageView(
            MessageId id,
            String direction,
            String author,
            String body,
            MessageStatus status,
            @Nullable String messageSid,
            List<Message.Media> media,
            @Nullable String errorCode,
            OffsetDateTime createdAt,
            OffsetDateTime statusAt) {}

    record EventView(String kind, JsonNode detail, OffsetDateTime occurredAt) {}

    private final ClinicReach reach;
    private final CommunicationDao communications;
    private final AuditDao audits;
    private final ConversationMetadataDao metadata;
    private final CustomerFilter customers;
    private final InstantSource clock;

    CommunicationsResource(
            ClinicReach reach,
            CommunicationDao communications,
            AuditDao audits,
            ConversationMetadataDao metadata,
            CustomerFilter customers,
            InstantSource clock) {
        this.reach = reach;
        this.communications = communications;
        this.audits = audits;
        this.metadata = metadata;
        this.customers = customers;
        this.clock = clock;
    }

    @GET
    public Page<Summary> list(
            @Auth Staff staff,
            @BeanParam ListQuery query,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("status") @Nullable String status,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("outcome") @Nullable String outcome) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var matching = new CommunicationDao.Filter(
                customers.read(scope, customer),
                Parameters.channel(channel),
                Parameters.oneOf("status", status, STATUSES),
                Parameters.oneOf("outcome", outcome, OUTCOMES));
        return paging.of(
                communications.list(scope, matching, paging),
                communications.count(scope, matching),
                row -> summary(row, scope));
    }

    @GET
    @Path("/{id}")
    public Detail one(@Auth Staff staff, @PathParam("id") String id, @Context ContainerRequestContext request) {
        var scope = reach.scope(staff);
        var row = communications
                .find(scope.clinics(), new ConversationId(Parameters.pathId("conversation", id)))
                .orElseThrow(() -> ApiException.notFound("conversation"));
        StaffAccessFilter.about(request, row.clinicId(), row.id());
        return new Detail(
                summary(row, scope),
                communications.messages(row.clinicId(), row.id()).stream()
                        .map(message -> view(message, scope))
                        .toList(),
                communications.events(row.clinicId(), row.id()).stream()
                        .map(event -> new EventView(
                                event.kind(), event.detail(), scope.local(row.clinicId(), event.occurredAt())))
                        .toList(),
                audits.executionsOf(row.clinicId(), row.id().value()).stream()
                        .map(execution -> AuditResource.ExecutionView.of(execution, scope))
                        .toList(),
                metadata(row));
    }

    /// `custom_metadata` as of now.
    private ConversationMetadata metadata(CommunicationDao.Row row) {
        return metadata.find(row.clinicId(), row.id())
                .orElseThrow(() -> ApiException.notFound("conversation"))
                .customMetadata()
                .asOf(clock.instant());
    }

    private static Summary summary(CommunicationDao.Row row, Scope scope) {
        return new Summary(
                row.id(),
                scope.slug(row.clinicId()),
                row.channel(),
                row.status(),
                row.outcome(),
                new CustomerView.Brief(row.customerId(), row.customerName(), row.customerPhone(), row.customerEmail()),
                scope.local(row.clinicId(), row.startedAt()),
                scope.local(row.clinicId(), row.lastActivityAt()),
                scope.localOrNull(row.clinicId(), row.closedAt()));
    }

    private static MessageView view(Message message, Scope scope) {
        return new MessageView(
                message.id(),
                message.direction(),
                message.author(),
                message.body(),
                message.status(),
                message.messageSid(),
                message.media(),
                message.errorCode(),
                scope.local(message.clinicId(), message.createdAt()),
                scope.local(message.clinicId(), message.statusAt()));
    }
}
