package dev.frontdesk.admin;

import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CalendarState;
import dev.frontdesk.conversation.ConversationId;
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
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appointments, each at the time it has or had when it was cancelled.
@Path("/api/admin/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@StaffAccessFilter.PersonalData
public final class AppointmentsResource {
    private static final List<String> STATUSES = List.of("scheduled", "cancelled", "completed", "no_show");

    record AppointmentView(
            AppointmentId id,
            String clinic,
            String status,
            String serviceType,
            String service,
            String provider,
            String location,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            CustomerView.Brief customer,
            String bookedBy,
            String channel,
            ConversationId conversationId,
            String calendarEventId,
            CalendarState calendarState) {}

    private final ClinicReach reach;
    private final AppointmentListDao appointments;
    private final CustomerFilter customers;

    AppointmentsResource(ClinicReach reach, AppointmentListDao appointments, CustomerFilter customers) {
        this.reach = reach;
        this.appointments = appointments;
        this.customers = customers;
    }

    @GET
    public Page<AppointmentView> list(
            @Auth Staff staff,
            @BeanParam ListQuery query,
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("status") @Nullable String status) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var matching = new AppointmentListDao.Filter(
                ofCustomer(scope, customer),
                Parameters.slug("provider", provider),
                Parameters.oneOf("status", status, STATUSES));
        return paging.of(
                appointments.list(scope, matching, paging),
                appointments.count(scope, matching),
                row -> view(row, scope));
    }

    @GET
    @Path("/{id}")
    public AppointmentView one(
            @Auth Staff staff, @PathParam("id") String id, @Context ContainerRequestContext request) {
        var scope = reach.scope(staff);
        var row = appointments
                .find(scope.clinics(), new AppointmentId(Parameters.pathId("appointment", id)))
                .orElseThrow(() -> ApiException.notFound("appointment"));
        StaffAccessFilter.about(request, row.clinicId(), row.id());
        return view(row, scope);
    }

    /// A number finds the appointments that show it, even when another number is the customer's own.
    private @Nullable List<AppointmentId> ofCustomer(Scope scope, @Nullable String text) {
        var meant = customers.read(scope, text);
        return meant == null ? null : appointments.of(scope.clinics(), meant, CustomerFilter.phone(text));
    }

    private static AppointmentView view(AppointmentListDao.Row row, Scope scope) {
        return new AppointmentView(
                row.id(),
                scope.slug(row.clinicId()),
                row.status(),
                row.serviceType(),
                row.service(),
                row.provider(),
                row.location(),
                scope.local(row.clinicId(), row.startsAt()),
                scope.local(row.clinicId(), row.endsAt()),
                new CustomerView.Brief(row.customerId(), row.customerName(), row.customerPhone(), row.customerEmail()),
                row.bookedBy(),
                row.channel(),
                row.conversationId(),
                row.calendarEventId(),
                row.calendarState());
    }
}
