package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Customers as the API lists them, newest first.
public interface CustomerListDao {
    String MATCHING = """
            WHERE c.clinic_id = k.clinic_id AND c.created_at >= k.from_at AND c.created_at < k.to_at
              AND (:customers::uuid[] IS NULL OR c.id = ANY (:customers::uuid[]))
            """;

    @SqlQuery("SELECT id FROM customers WHERE clinic_id = ANY (:clinics) AND phone = :phone")
    List<CustomerId> withPhone(List<ClinicId> clinics, String phone);

    /// @param customers only these; null: all
    @SqlQuery("""
            SELECT c.* FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
                FROM customers c
            """ + MATCHING + """
                ORDER BY c.created_at DESC, c.id LIMIT :reach
            ) AS c
            ORDER BY c.created_at DESC, c.id OFFSET :offset LIMIT :pageSize
            """)
    List<Customer> list(@BindMethods Scope scope, @Nullable List<CustomerId> customers, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at),
                     customers c
            """ + MATCHING + "LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(@BindMethods Scope scope, @Nullable List<CustomerId> customers);

    @SqlQuery("""
            SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            FROM customers WHERE clinic_id = ANY (:clinics) AND id = :id
            """)
    Optional<Customer> find(List<ClinicId> clinics, CustomerId id);
}
