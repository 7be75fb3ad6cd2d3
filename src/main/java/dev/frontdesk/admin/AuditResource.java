package dev.frontdesk.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontdesk.audit.AdjustmentRecord;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The append-only record of what the booking tools were asked, and did instead.
@Path("/api/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@StaffAccessFilter.PersonalData
public final class AuditResource {
    record AdjustmentView(
            UUID id,
            String clinic,
            UUID conversationId,
            String tool,
            String toolCallId,
            String kind,
            @Nullable String field,
            @Nullable String original,
            @Nullable String normalized,
            @Nullable UUID appointmentId,
            OffsetDateTime recordedAt) {}

    record ExecutionView(
            UUID id,
            String clinic,
            UUID conversationId,
            String tool,
            String toolCallId,
            String channel,
            String actor,
            JsonNode arguments,
            JsonNode result,
            boolean success,
            @Nullable String errorCode,
            int latencyMs,
            OffsetDateTime executedAt) {

        static ExecutionView of(AuditDao.Execution row, Scope scope) {
            return new ExecutionView(
                    row.id(),
                    scope.slug(row.clinicId()),
                    row.conversationId(),
                    row.tool(),
                    row.toolCallId(),
                    row.channel(),
                    row.actor(),
                    row.arguments(),
                    row.result(),
                    row.success(),
                    row.errorCode(),
                    row.latencyMs(),
                    scope.local(row.clinicId(), row.executedAt()));
        }
    }

    private final ClinicReach reach;
    private final AuditDao audits;

    AuditResource(ClinicReach reach, AuditDao audits) {
        this.reach = reach;
        this.audits = audits;
    }

    @GET
    @Path("/adjustments")
    public Page<AdjustmentView> adjustments(
            @Auth Staff staff, @BeanParam ListQuery query, @QueryParam("conversation") @Nullable String conversation) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var of = Parameters.optionalId("conversation", conversation);
        return paging.of(
                audits.adjustments(scope, of, paging), audits.countAdjustments(scope, of), row -> view(row, scope));
    }

    @GET
    @Path("/tool-executions")
    public Page<ExecutionView> executions(
            @Auth Staff staff,
            @BeanParam ListQuery query,
            @QueryParam("conversation") @Nullable String conversation,
            @QueryParam("tool") @Nullable String tool,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("error_code") @Nullable String errorCode,
            @QueryParam("success") @Nullable String success) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var matching = new AuditDao.Filter(
                Parameters.optionalId("conversation", conversation),
                Parameters.slug("tool", tool),
                Parameters.channel(channel),
                Parameters.slug("error_code", errorCode),
                Parameters.bool("success", success));
        return paging.of(
                audits.executions(scope, matching, paging),
                audits.countExecutions(scope, matching),
                row -> ExecutionView.of(row, scope));
    }

    private static AdjustmentView view(AdjustmentRecord row, Scope scope) {
        return new AdjustmentView(
                row.id(),
                scope.slug(row.clinicId()),
                row.conversationId(),
                row.tool(),
                row.toolCallId(),
                row.kind(),
                row.field(),
                row.original(),
                row.normalized(),
                row.appointmentId(),
                scope.local(row.clinicId(), row.recordedAt()));
    }
}
