package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.dialogue.Toolbox;
import dev.frontdesk.platform.http.ApiException;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Staff who act for a guest, through the same tools and rules as the assistant.
@Path("/api/admin/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("staff")
@StaffAccessFilter.PersonalData
public final class StaffConversationsResource {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,128}\\.[^@\\s.]{1,60}");

    record NewConversation(
            @Nullable String clinic, @Nullable BookingChannel channel, StaffConversations.@Nullable Guest customer) {}

    record Started(ConversationId id) {}

    record ToolCall(@Nullable ObjectNode arguments) {}

    private final ClinicReach reach;
    private final StaffConversations conversations;
    private final Toolbox tools;

    StaffConversationsResource(ClinicReach reach, StaffConversations conversations, Toolbox tools) {
        this.reach = reach;
        this.conversations = conversations;
        this.tools = tools;
    }

    @POST
    public Response start(
            @Auth Staff staff, @NotNull NewConversation wanted, @Context ContainerRequestContext request) {
        var checks = new Checks();
        var clinic = checks.present("clinic", wanted.clinic(), slug -> reach.find(staff, slug), "no such clinic");
        checks.that(wanted.channel() == BookingChannel.STAFF_CONSOLE, "channel", "must be staff_console");
        var guest = wanted.customer();
        check(guest, checks);
        if (clinic == null || guest == null || checks.failed()) {
            throw checks.refusal();
        }
        var started = conversations.open(clinic, guest);
        StaffAccessFilter.about(request, clinic.id(), started.id());
        return Response.status(Response.Status.CREATED)
                .entity(new Started(started.id()))
                .build();
    }

    /// Runs a tool in the conversation. Each request is a call of its own: asking twice runs it twice, and it is the
    /// tool that knows a repeated booking.
    @POST
    @Path("/{id}/tools/{tool}")
    public ObjectNode call(
            @Auth Staff staff,
            @PathParam("id") String id,
            @PathParam("tool") String tool,
            @NotNull ToolCall call,
            @Context ContainerRequestContext request) {
        var conversation = conversations
                .find(reach.scope(staff).clinics(), new ConversationId(Parameters.pathId("conversation", id)))
                .orElseThrow(() -> ApiException.notFound("conversation"));
        StaffAccessFilter.about(request, conversation.clinicId(), conversation.id());
        var checks = new Checks();
        checks.that(call.arguments() != null, "arguments", "is required");
        if (call.arguments() == null) {
            throw checks.refusal();
        }
        conversations.touch(conversation);
        var key = "rest-" + UUID.randomUUID();
        var context = new BookingContext(
                reach.clinic(staff, conversation.clinicId()),
                conversation.id(),
                conversation.customerId(),
                BookingChannel.STAFF_CONSOLE,
                key,
                key);
        return tools.call(context, tool, call.arguments().toString()).json();
    }

    private static void check(StaffConversations.@Nullable Guest guest, Checks checks) {
        if (guest == null) {
            checks.that(false, "customer", "is required");
            return;
        }
        checks.that(
                guest.name() != null || guest.phone() != null || guest.email() != null,
                "customer",
                "give a name, a phone or an email");
        checks.text("customer.name", guest.name(), LONGEST_TEXT);
        checks.that(
                guest.phone() == null
                        || CustomerFilter.E164.matcher(guest.phone()).matches(),
                "customer.phone",
                "must be a phone number in E.164, for example +12125550123");
        checks.text("customer.email", guest.email(), LONGEST_TEXT);
        checks.that(
                guest.email() == null || EMAIL.matcher(guest.email()).matches(),
                "customer.email",
                "must be an e-mail address");
    }
}
