package dev.frontdesk.admin;

import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A customer, as the API shows one.
///
/// @param smsBlockedCode the carrier's error code when their number cannot be texted at all
record CustomerView(
        CustomerId id,
        String clinic,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable OffsetDateTime smsOptedOutAt,
        @Nullable String smsBlockedCode,
        OffsetDateTime createdAt) {

    /// Whom a conversation or an appointment is with.
    record Brief(
            CustomerId id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    static CustomerView of(Customer customer, Scope scope) {
        return new CustomerView(
                customer.id(),
                scope.slug(customer.clinicId()),
                customer.name(),
                customer.phone(),
                customer.email(),
                scope.localOrNull(customer.clinicId(), customer.smsOptedOutAt()),
                customer.smsBlockedCode(),
                scope.local(customer.clinicId(), customer.createdAt()));
    }
}
