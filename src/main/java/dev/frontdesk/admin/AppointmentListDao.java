package dev.frontdesk.admin;

import dev.frontdesk.booking.AppointmentId;
import dev.frontdesk.booking.CalendarState;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Appointments as the API lists them, by their start, latest first.
public interface AppointmentListDao {
    /// @param appointments only these; null: all
    record Filter(
            @Nullable List<AppointmentId> appointments,
            @Nullable String provider,
            @Nullable String status) {}

    /// @param customerName the guest as they were booked: a name, number and address given with a booking are its own
    record Row(
            ClinicId clinicId,
            AppointmentId id,
            String status,
            String serviceType,
            String service,
            String provider,
            String location,
            Instant startsAt,
            Instant endsAt,
            CustomerId customerId,
            String customerName,
            @Nullable String customerPhone,
            @Nullable String customerEmail,
            String bookedBy,
            String channel,
            ConversationId conversationId,
            String calendarEventId,
            CalendarState calendarState) {}

    String COLUMNS = """
            SELECT a.clinic_id, a.id, a.status, s.slug AS service_type, s.name AS service, r.slug AS provider,
                   l.slug AS location, p.starts_at, p.ends_at, a.customer_id, a.guest_name AS customer_name,
                   COALESCE(a.guest_phone, u.phone) AS customer_phone,
                   COALESCE(a.guest_email, u.email) AS customer_email,
                   a.booked_by, a.channel, a.conversation_id, a.calendar_event_id, a.calendar_state
            """;

    String NAMES = """
            JOIN customers u ON u.clinic_id = a.clinic_id AND u.id = a.customer_id
            JOIN services s ON s.clinic_id = a.clinic_id AND s.id = a.service_id
            JOIN providers r ON r.clinic_id = p.clinic_id AND r.id = p.provider_id
            JOIN locations l ON l.clinic_id = p.clinic_id AND l.id = p.location_id
            """;

    String MATCHING = """
            JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            WHERE p.clinic_id = k.clinic_id AND p.current AND p.starts_at >= k.from_at AND p.starts_at < k.to_at
              AND (:appointments::uuid[] IS NULL OR p.appointment_id = ANY (:appointments::uuid[]))
              AND (:provider::text IS NULL OR p.provider_id =
                   (SELECT id FROM providers WHERE clinic_id = k.clinic_id AND slug = :provider))
              AND (:status::text IS NULL OR a.status = :status)
            """;

    /// The appointments of these customers, and those that were booked under this phone number, whoever wrote.
    @SqlQuery("""
            SELECT id FROM appointments WHERE clinic_id = ANY (:clinics) AND customer_id = ANY (:customers)
            UNION
            SELECT id FROM appointments WHERE clinic_id = ANY (:clinics) AND guest_phone = :phone
            """)
    List<AppointmentId> of(List<ClinicId> clinics, List<CustomerId> customers, @Nullable String phone);

    @SqlQuery(COLUMNS + """
            FROM (
                SELECT p.*
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
                CROSS JOIN LATERAL (
                    SELECT p.clinic_id, p.appointment_id, p.provider_id, p.location_id, p.starts_at, p.ends_at
                    FROM placements p
            """ + MATCHING + """
                    ORDER BY p.starts_at DESC, p.appointment_id LIMIT :reach
                ) AS p
                ORDER BY p.starts_at DESC, p.appointment_id OFFSET :offset LIMIT :pageSize
            ) AS p
            JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            """ + NAMES + "ORDER BY p.starts_at DESC, a.id")
    List<Row> list(@BindMethods Scope scope, @BindMethods Filter filter, @BindMethods Paging paging);

    @SqlQuery("""
            SELECT count(*) FROM (
                SELECT 1
                FROM unnest(:clinics, :froms::timestamptz[], :tos::timestamptz[]) AS k (clinic_id, from_at, to_at)
                CROSS JOIN LATERAL (SELECT 1 FROM placements p
            """ + MATCHING + ") AS p LIMIT " + Paging.COUNT_CAP + ") AS matching")
    int count(@BindMethods Scope scope, @BindMethods Filter filter);

    @SqlQuery(COLUMNS + """
            FROM appointments a
            JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.current
            """ + NAMES + "WHERE a.clinic_id = ANY (:clinics) AND a.id = :id")
    Optional<Row> find(List<ClinicId> clinics, AppointmentId id);
}
