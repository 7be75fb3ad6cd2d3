package dev.frontdesk.admin;

import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who the guests are, and what happened with each.
@Path("/api/admin/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@StaffAccessFilter.PersonalData
public final class CustomersResource {
    record TimelineView(
            OffsetDateTime at,
            String kind,
            String channel,
            @Nullable UUID conversationId,
            @Nullable UUID appointmentId,
            @Nullable String serviceType,
            @Nullable OffsetDateTime startTime,
            @Nullable String detail) {}

    private final ClinicReach reach;
    private final CustomerListDao customers;
    private final TimelineDao timelines;
    private final CustomerFilter filter;

    CustomersResource(ClinicReach reach, CustomerListDao customers, TimelineDao timelines) {
        this.reach = reach;
        this.customers = customers;
        this.timelines = timelines;
        this.filter = new CustomerFilter(customers);
    }

    @GET
    public Page<CustomerView> list(
            @Auth Staff staff, @BeanParam ListQuery query, @QueryParam("customer") @Nullable String customer) {
        var paging = query.paging();
        var scope = query.scope(reach, staff);
        var meant = filter.read(scope, customer);
        return paging.of(
                customers.list(scope, meant, paging),
                customers.count(scope, meant),
                row -> CustomerView.of(row, scope));
    }

    @GET
    @Path("/{id}")
    public CustomerView one(@Auth Staff staff, @PathParam("id") String id, @Context ContainerRequestContext request) {
        var scope = reach.scope(staff);
        return CustomerView.of(find(scope, id, request), scope);
    }

    @GET
    @Path("/{id}/timeline")
    public Page<TimelineView> timeline(
            @Auth Staff staff,
            @PathParam("id") String id,
            @BeanParam PageQuery query,
            @Context ContainerRequestContext request) {
        var paging = query.paging();
        var scope = reach.scope(staff);
        var customer = find(scope, id, request);
        return paging.of(
                timelines.list(customer.clinicId(), customer.id(), paging),
                timelines.count(customer.clinicId(), customer.id()),
                row -> view(row, customer, scope));
    }

    private Customer find(Scope scope, String id, ContainerRequestContext request) {
        var customer = customers
                .find(scope.clinics(), new CustomerId(Parameters.pathId("customer", id)))
                .orElseThrow(() -> ApiException.notFound("customer"));
        StaffAccessFilter.about(request, customer.clinicId(), customer.id());
        return customer;
    }

    private static TimelineView view(TimelineDao.Row row, Customer customer, Scope scope) {
        return new TimelineView(
                scope.local(customer.clinicId(), row.at()),
                row.kind(),
                row.channel(),
                row.conversationId(),
                row.appointmentId(),
                row.serviceType(),
                scope.localOrNull(customer.clinicId(), row.startsAt()),
                row.detail());
    }
}
