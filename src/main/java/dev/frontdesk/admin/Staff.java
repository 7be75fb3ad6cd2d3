package dev.frontdesk.admin;

import dev.frontdesk.clinic.ClinicId;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who holds the bearer token of a request.
///
/// @param clinics the clinics they reach; null: every one, those to come included
record Staff(UUID tokenId, Role role, @Nullable Set<ClinicId> clinics) implements Principal {

    boolean reaches(ClinicId clinic) {
        return clinics == null || clinics.contains(clinic);
    }

    boolean reachesEverything() {
        return clinics == null;
    }

    @Override
    public String getName() {
        return tokenId.toString();
    }
}
