package dev.frontdesk.dialogue;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
import java.util.List;
import java.util.Optional;

/// The settings of a world with one clinic.
record OneClinic(Clinic clinic) implements SettingsService {
    @Override
    public Optional<Clinic> clinic(ClinicId id) {
        return Optional.of(clinic).filter(c -> c.id().equals(id));
    }

    @Override
    public Optional<Clinic> bySlug(String slug) {
        return Optional.of(clinic).filter(c -> c.slug().equals(slug));
    }

    @Override
    public Optional<Clinic> byPhoneNumber(String number) {
        return Optional.of(clinic).filter(c -> c.phoneNumbers().contains(number));
    }

    @Override
    public List<Clinic> all() {
        return List.of(clinic);
    }
}
