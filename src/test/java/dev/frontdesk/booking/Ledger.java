package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// What is stored of some clinics: the appointments as they stand, and a print of every record of what was done.
record Ledger(Map<AppointmentId, BookingModel.Held> appointments, Set<String> audits) {
    private static final String APPOINTMENTS = """
            SELECT appointment_id, customer_id, conversation_id, service_id, provider_id, starts_at, active
            FROM placements WHERE clinic_id = ? AND current
            """;

    private static final List<String> AUDITS = List.of("tool_executions", "argument_adjustments");

    record Row(
            AppointmentId appointmentId,
            CustomerId customerId,
            ConversationId conversationId,
            ServiceId serviceId,
            ProviderId providerId,
            Instant startsAt,
            boolean active) {
        BookingModel.Held in(Clinic clinic) {
            var slot = new Slot(
                    clinic.service(serviceId).orElseThrow(),
                    clinic.provider(providerId).orElseThrow(),
                    clinic.locations().getFirst(),
                    startsAt);
            return new BookingModel.Held(customerId, conversationId, slot, active);
        }
    }

    static Ledger of(Jdbi jdbi, List<Clinic> clinics) {
        var appointments = new HashMap<AppointmentId, BookingModel.Held>();
        var audits = new HashSet<String>();
        jdbi.useHandle(h -> {
            for (var clinic : clinics) {
                h.createQuery(APPOINTMENTS)
                        .bind(0, clinic.id().value())
                        .mapTo(Row.class)
                        .forEach(row -> appointments.put(row.appointmentId(), row.in(clinic)));
                for (var table : AUDITS) {
                    audits.addAll(h.createQuery("SELECT id || md5(t::text) FROM " + table + " t WHERE clinic_id = ?")
                            .bind(0, clinic.id().value())
                            .mapTo(String.class)
                            .list());
                }
            }
        });
        return new Ledger(Map.copyOf(appointments), Set.copyOf(audits));
    }
}
