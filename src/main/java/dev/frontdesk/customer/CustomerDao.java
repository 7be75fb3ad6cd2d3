package dev.frontdesk.customer;

import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

public interface CustomerDao {
    /// The customer with this phone number, made when there is none. Safe when many messages race: it locks no row
    /// that was there, which others may need who hold what the caller waits for.
    default Customer byPhoneOrNew(ClinicId clinicId, CustomerId id, String phone, Instant now) {
        return insertByPhone(clinicId, id, phone, now)
                .or(() -> findByPhone(clinicId, phone))
                .orElseThrow();
    }

    /// Empty when somebody has the number, once their transaction has ended.
    @SqlQuery("""
            INSERT INTO customers (clinic_id, id, phone, created_at)
            VALUES (:clinicId, :id, :phone, :now)
            ON CONFLICT (clinic_id, phone) DO NOTHING
            RETURNING clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            """)
    Optional<Customer> insertByPhone(ClinicId clinicId, CustomerId id, String phone, Instant now);

    @SqlQuery("""
            SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            FROM customers WHERE clinic_id = :clinicId AND id = :id
            """)
    Optional<Customer> find(ClinicId clinicId, CustomerId id);

    @SqlQuery("""
            SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            FROM customers WHERE clinic_id = :clinicId AND phone = :phone
            """)
    Optional<Customer> findByPhone(ClinicId clinicId, String phone);

    /// Who is known by this address and by no phone number.
    @SqlQuery("""
            SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            FROM customers WHERE clinic_id = :clinicId AND lower(email) = lower(:email) AND phone IS NULL
            """)
    Optional<Customer> findByEmailAlone(ClinicId clinicId, String email);

    @SqlUpdate("""
            INSERT INTO customers (clinic_id, id, phone, email, name, created_at)
            VALUES (:clinicId, :id, :phone, :email, :name, :now)
            ON CONFLICT DO NOTHING
            """)
    int insert(
            ClinicId clinicId,
            CustomerId id,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String name,
            Instant now);

    /// Fills in what was not known; what is known stays.
    @SqlUpdate("""
            UPDATE customers SET name = COALESCE(name, :name), email = COALESCE(email, :email)
            WHERE clinic_id = :clinicId AND id = :id
              AND (name IS NULL AND :name::text IS NOT NULL OR email IS NULL AND :email::text IS NOT NULL)
            """)
    int learn(ClinicId clinicId, CustomerId id, @Nullable String name, @Nullable String email);

    /// Customers whose name contains `query` (lower case), or whose phone number or e-mail address it is; newest first.
    @SqlQuery("""
            SELECT clinic_id, id, phone, email, name, sms_opted_out_at, sms_blocked_code, created_at
            FROM customers
            WHERE clinic_id = :clinicId
              AND (position(:query IN lower(name)) > 0 OR phone = :query OR lower(email) = :query)
            ORDER BY created_at DESC, id
            LIMIT :limit
            """)
    List<Customer> search(ClinicId clinicId, String query, int limit);
}
