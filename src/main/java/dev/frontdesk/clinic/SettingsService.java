package dev.frontdesk.clinic;

import java.util.List;
import java.util.Optional;

/// The clinics as they are now. Cheap to ask: answers come from memory and follow a change within a second, at once on
/// the node that made it.
public interface SettingsService {
    Optional<Clinic> clinic(ClinicId id);

    Optional<Clinic> bySlug(String slug);

    /// The clinic that owns a carrier number in E.164.
    Optional<Clinic> byPhoneNumber(String number);

    /// All clinics by slug.
    List<Clinic> all();
}
