package dev.frontdesk.booking;

import dev.frontdesk.audit.AdjustmentDao;
import dev.frontdesk.audit.AdjustmentRecord;
import dev.frontdesk.platform.TimeOrderedUuid;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notes where what is done differs from what was passed, and puts it on record.
final class Adjustments {
    private Adjustments() {}

    /// Notes a difference; case does not count, and what was not passed, or is blank, cannot differ.
    static void note(Map<String, ArgumentAdjustment> into, String field, @Nullable String original, String normalized) {
        if (original != null && !original.isBlank() && !original.strip().equalsIgnoreCase(normalized)) {
            into.put(field, new ArgumentAdjustment(original, normalized));
        }
    }

    /// Notes that another time is taken than the one passed.
    static void noteStart(
            Map<String, ArgumentAdjustment> into, String field, String original, Instant start, ZoneId zone) {
        var passed = StartTime.parse(original);
        if (passed.isEmpty() || !passed.get().matches(start, zone)) {
            into.put(
                    field,
                    new ArgumentAdjustment(original, SlotWords.iso(start, zone).toString()));
        }
    }

    /// Every adjustment is a row, and so is a replay.
    static void record(
            Tx tx,
            BookingContext context,
            String tool,
            Map<String, ArgumentAdjustment> adjustments,
            boolean replay,
            @Nullable AppointmentId appointment,
            Instant now) {
        var records = new ArrayList<AdjustmentRecord>();
        adjustments.forEach((field, a) ->
                records.add(row(context, tool, "adjustment", field, a.original(), a.normalized(), appointment, now)));
        if (replay) {
            records.add(row(context, tool, "idempotent_replay", null, null, null, appointment, now));
        }
        if (!records.isEmpty()) {
            tx.dao(AdjustmentDao.class).insert(records);
        }
    }

    private static AdjustmentRecord row(
            BookingContext context,
            String tool,
            String kind,
            @Nullable String field,
            @Nullable String original,
            @Nullable String normalized,
            @Nullable AppointmentId appointment,
            Instant now) {
        return new AdjustmentRecord(
                context.clinic().id(),
                TimeOrderedUuid.create(),
                context.conversation().value(),
                tool,
                context.toolCallId(),
                kind,
                field,
                original,
                normalized,
                appointment == null ? null : appointment.value(),
                now);
    }
}
