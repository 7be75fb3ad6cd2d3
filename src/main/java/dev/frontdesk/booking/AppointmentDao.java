package dev.frontdesk.booking;

import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Appointments and their placements. Every query takes the customer as well as the clinic: an id of somebody else's
/// finds nothing.
interface AppointmentDao {
    /// An [Appointment], of a row `a` and its placement `p`.
    String SELECT_APPOINTMENT = """
            SELECT a.clinic_id, a.id, a.customer_id, a.service_id, a.status, a.calendar_event_id, a.calendar_state, a.cancelled_in,
                p.id AS placement_id, p.conversation_id AS placed_in, p.provider_id, p.location_id, p.starts_at, p.ends_at
            """;

    @SqlUpdate("""
            INSERT INTO appointments (clinic_id, id, customer_id, conversation_id, service_id, status, booked_by, channel,
                guest_name, guest_phone, guest_email, notes, calendar_event_id, calendar_state, created_at)
            VALUES (:clinicId, :id, :customerId, :conversationId, :serviceId, 'scheduled', :bookedBy, :channel,
                :guestName, :guestPhone, :guestEmail, :notes, :calendarEventId, :calendarState, :createdAt)
            """)
    void insert(@BindMethods NewAppointment appointment);

    record NewAppointment(
            ClinicId clinicId,
            AppointmentId id,
            CustomerId customerId,
            ConversationId conversationId,
            ServiceId serviceId,
            String bookedBy,
            String channel,
            String guestName,
            @Nullable String guestPhone,
            @Nullable String guestEmail,
            @Nullable String notes,
            String calendarEventId,
            CalendarState calendarState,
            Instant createdAt) {}

    /// Takes the time, or does nothing: 0 when the provider or the guest is not free, or the offered slot was used.
    @SqlUpdate("""
            INSERT INTO placements (clinic_id, id, appointment_id, customer_id, conversation_id, service_id, provider_id, location_id,
                starts_at, ends_at, during, offered_slot_id, placed_by, placed_at)
            VALUES (:clinicId, :id, :appointmentId, :customerId, :conversationId, :serviceId, :providerId, :locationId,
                :startsAt, :endsAt, :during, :offeredSlotId, :placedBy, :placedAt)
            ON CONFLICT DO NOTHING
            """)
    int place(@BindMethods Placement placement);

    /// Frees the time of a placement; it stays the appointment's last known time.
    @SqlUpdate("""
            UPDATE placements SET active = FALSE
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND id = :id AND active
            """)
    int release(ClinicId clinicId, CustomerId customerId, UUID id);

    /// Frees the time of a placement that another one replaces.
    @SqlUpdate("""
            UPDATE placements SET active = FALSE, current = FALSE
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND id = :id AND active
            """)
    int supersede(ClinicId clinicId, CustomerId customerId, UUID id);

    /// Two moves between the same providers wait for one another here, in id order, instead of deadlocking later.
    @SqlQuery("""
            SELECT id FROM providers WHERE clinic_id = :clinicId AND id = ANY(:providers)
            ORDER BY id FOR NO KEY UPDATE
            """)
    List<ProviderId> lockProviders(ClinicId clinicId, List<ProviderId> providers);

    @SqlQuery(SELECT_APPOINTMENT + """
            FROM appointments a JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.current
            WHERE a.clinic_id = :clinicId AND a.customer_id = :customerId AND a.id = :id
            """)
    Optional<Appointment> find(ClinicId clinicId, CustomerId customerId, AppointmentId id);

    /// Holds the appointment until the transaction ends.
    @SqlQuery("""
            SELECT id FROM appointments
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND id = :id AND status = 'scheduled'
            FOR NO KEY UPDATE
            """)
    Optional<AppointmentId> lockScheduled(ClinicId clinicId, CustomerId customerId, AppointmentId id);

    /// The guest's coming appointments, soonest first.
    @SqlQuery(SELECT_APPOINTMENT + """
            FROM placements p JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            WHERE p.clinic_id = :clinicId AND p.customer_id = :customerId AND p.current AND p.active
              AND p.starts_at > :now AND a.status = 'scheduled'
            ORDER BY p.starts_at LIMIT :limit
            """)
    List<Appointment> upcoming(ClinicId clinicId, CustomerId customerId, Instant now, int limit);

    /// What the guest already holds within a stretch of time, without buffers.
    @SqlQuery(SELECT_APPOINTMENT + """
            FROM placements p JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            WHERE p.clinic_id = :clinicId AND p.customer_id = :customerId AND p.active
              AND tstzrange(p.starts_at, p.ends_at) && tstzrange(:from, :to)
            ORDER BY p.starts_at
            """)
    List<Appointment> held(ClinicId clinicId, CustomerId customerId, Instant from, Instant to);

    /// The guest's own appointment for which their provider is kept within a stretch of time, buffers included.
    @SqlQuery(SELECT_APPOINTMENT + """
            FROM placements p JOIN appointments a ON a.clinic_id = p.clinic_id AND a.id = p.appointment_id
            WHERE p.clinic_id = :clinicId AND p.provider_id = :providerId AND p.customer_id = :customerId
              AND p.during && :during AND p.active
            ORDER BY p.starts_at LIMIT 1
            """)
    Optional<Appointment> keepsProvider(
            ClinicId clinicId, ProviderId providerId, CustomerId customerId, TimeRange during);

    /// An appointment that a call of the tool in the same words already gave its time in this conversation, whatever
    /// time the words named: the guest's choice may have been another.
    ///
    /// @param appointmentId the one that was moved; null for one that was made
    @SqlQuery(SELECT_APPOINTMENT + """
            FROM tool_executions e
            JOIN appointments a ON a.clinic_id = e.clinic_id AND a.id = (e.result ->> 'appointment_id')::uuid
            JOIN placements p ON p.clinic_id = a.clinic_id AND p.appointment_id = a.id AND p.current AND p.active
                AND p.starts_at = (e.result ->> 'start_time')::timestamptz
            WHERE e.clinic_id = :clinicId AND e.conversation_id = :conversationId AND e.success
              AND e.tool = :tool AND COALESCE(e.arguments ->> 'start_time', e.arguments ->> 'new_start_time') = :startTime
              AND (CAST(:appointmentId AS uuid) IS NULL OR a.id = :appointmentId)
              AND (CAST(:provider AS text) IS NULL OR e.arguments ->> 'provider' = :provider)
              AND a.customer_id = :customerId AND a.service_id = :serviceId AND a.status = 'scheduled'
            ORDER BY e.executed_at DESC LIMIT 1
            """)
    Optional<Appointment> placedByTheSameWords(
            ClinicId clinicId,
            ConversationId conversationId,
            CustomerId customerId,
            ServiceId serviceId,
            String tool,
            @Nullable AppointmentId appointmentId,
            String startTime,
            @Nullable String provider);

    @SqlUpdate("""
            UPDATE appointments SET status = 'cancelled', cancellation_reason = :reason, cancelled_in = :conversationId,
                cancelled_at = :now
            WHERE clinic_id = :clinicId AND customer_id = :customerId AND id = :id AND status = 'scheduled'
            """)
    int cancel(
            ClinicId clinicId,
            CustomerId customerId,
            AppointmentId id,
            @Nullable String reason,
            ConversationId conversationId,
            Instant now);

    /// Whether the guest was told of the cancellation fee in an earlier turn of this conversation, since the
    /// appointment has had the time it has.
    @SqlQuery("""
            SELECT EXISTS (
                SELECT 1 FROM tool_executions
                WHERE clinic_id = :clinicId AND conversation_id = :conversationId AND tool = 'cancel_appointment'
                  AND error_code = 'outside_policy' AND arguments ->> 'appointment_id' = :appointmentId
                  AND delivery_key <> :deliveryKey
                  AND executed_at >= (SELECT placed_at FROM placements WHERE clinic_id = :clinicId AND id = :placement))
            """)
    boolean wasWarned(
            ClinicId clinicId, ConversationId conversationId, String appointmentId, UUID placement, String deliveryKey);
}
