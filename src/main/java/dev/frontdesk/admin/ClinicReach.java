package dev.frontdesk.admin;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.platform.http.ApiException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which clinics a token sees. The others do not exist for it (I9).
final class ClinicReach {
    private final SettingsService settings;

    ClinicReach(SettingsService settings) {
        this.settings = settings;
    }

    List<Clinic> clinics(Staff staff) {
        return settings.all().stream().filter(c -> staff.reaches(c.id())).toList();
    }

    Clinic clinic(Staff staff, String slug) {
        return find(staff, slug).orElseThrow(() -> ApiException.notFound("clinic"));
    }

    Optional<Clinic> find(Staff staff, String slug) {
        return settings.bySlug(slug).filter(c -> staff.reaches(c.id()));
    }

    Clinic clinic(Staff staff, ClinicId id) {
        return settings.clinic(id).filter(c -> staff.reaches(id)).orElseThrow(() -> ApiException.notFound("clinic"));
    }

    /// All clinics in reach, for what is asked for by its id.
    Scope scope(Staff staff) {
        return Scope.of(clinics(staff), null, null);
    }

    /// The clinics a list looks at: the one named by `slug`, or all in reach, between `from` and `to`.
    Scope scope(Staff staff, @Nullable String slug, @Nullable String from, @Nullable String to) {
        var clinics = slug == null ? clinics(staff) : List.of(clinic(staff, slug));
        return Scope.of(clinics, TimeBound.parse("from", from), TimeBound.parse("to", to));
    }
}
