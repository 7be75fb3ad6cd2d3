package dev.frontdesk.admin;

import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.http.ApiException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the query parameter `customer`: an id, or a phone number in E.164, which is another customer in each clinic.
final class CustomerFilter {
    static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final CustomerListDao customers;

    CustomerFilter(CustomerListDao customers) {
        this.customers = customers;
    }

    /// The customers that are meant; null when the parameter is absent, empty when nobody is.
    @Nullable
    List<CustomerId> read(Scope scope, @Nullable String text) {
        var phone = phone(text);
        if (phone != null) {
            return customers.withPhone(scope.clinics(), phone);
        }
        return text == null ? null : List.of(new CustomerId(UUID.fromString(text)));
    }

    /// The phone number that the parameter is; null when it is absent, or an id.
    static @Nullable String phone(@Nullable String text) {
        if (text == null || Parameters.isId(text)) {
            return null;
        }
        // a plus sign that was not escaped arrives as a space
        var phone = text.replace(' ', '+');
        if (!E164.matcher(phone).matches()) {
            throw ApiException.badParameter("customer", "must be an id, or a phone number in E.164");
        }
        return phone;
    }
}
