package dev.frontdesk.clinic;

import dev.frontdesk.platform.database.Database;
import java.time.InstantSource;

/// What other features need of clinics: to ask ([SettingsService]) and to write ([ClinicRegistry]).
public record ClinicFeature(SettingsService settings, ClinicRegistry registry) {
    public static ClinicFeature over(Database database, InstantSource clock) {
        var settings = new SettingsService(database, clock);
        return new ClinicFeature(settings, new ClinicRegistry(database, clock, settings));
    }
}
