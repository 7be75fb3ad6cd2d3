package dev.frontdesk.admin;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The clinics a request looks at, each with its own bounds in time: "from Monday" is another moment in another zone.
/// The three lists go to the database side by side.
///
/// @param froms as PostgreSQL reads a moment, included
/// @param tos likewise, not included
public record Scope(List<ClinicId> clinics, List<String> froms, List<String> tos, Map<ClinicId, Clinic> byId) {

    static Scope of(List<Clinic> clinics, @Nullable TimeBound from, @Nullable TimeBound to) {
        return new Scope(
                clinics.stream().map(Clinic::id).toList(),
                clinics.stream().map(c -> TimeBound.start(from, c.timeZone())).toList(),
                clinics.stream().map(c -> TimeBound.end(to, c.timeZone())).toList(),
                clinics.stream().collect(toUnmodifiableMap(Clinic::id, Function.identity())));
    }

    String slug(ClinicId id) {
        return clinic(id).slug();
    }

    /// A moment as the clinic's clocks show it.
    OffsetDateTime local(ClinicId id, Instant moment) {
        return moment.atZone(clinic(id).timeZone()).toOffsetDateTime();
    }

    @Nullable
    OffsetDateTime localOrNull(ClinicId id, @Nullable Instant moment) {
        return moment == null ? null : local(id, moment);
    }

    private Clinic clinic(ClinicId id) {
        return Objects.requireNonNull(byId.get(id), "a row of a clinic outside the scope");
    }
}
