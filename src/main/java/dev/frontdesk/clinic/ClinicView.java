package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A clinic as the API shows it: the fields of its document, and beside them what no document sets. Sent back as it
/// is, it changes nothing.
///
/// @param version grows by one with every change of the document or an override
/// @param createdAt by the clinic's own clocks; so is `updatedAt`
/// @param overrides what an operator put over the document, null where nothing
/// @param effective what holds: the override, or else the document
public record ClinicView(
        @JsonUnwrapped ClinicDocument document,
        ClinicId id,
        long version,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        Overrides overrides,
        Effective effective) {

    public record Overrides(
            @Nullable Boolean aiBooking, @Nullable VoiceRouting voiceRouting) {}

    public record Effective(boolean aiBooking, VoiceRouting voiceRouting) {}

    static ClinicView of(ClinicRow row) {
        return new ClinicView(
                row.document(),
                row.id(),
                row.version(),
                row.createdAt().atZone(row.document().timeZone()).toOffsetDateTime(),
                row.updatedAt().atZone(row.document().timeZone()).toOffsetDateTime(),
                new Overrides(row.aiBookingOverride(), row.voiceRoutingOverride()),
                new Effective(row.aiBooking(), row.voiceRouting()));
    }
}
