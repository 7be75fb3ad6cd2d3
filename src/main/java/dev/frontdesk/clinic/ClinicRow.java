package dev.frontdesk.clinic;

import dev.frontdesk.clinic.ClinicDocument.LocationEntry;
import dev.frontdesk.clinic.ClinicDocument.PoliciesEntry;
import dev.frontdesk.clinic.ClinicDocument.ProviderEntry;
import dev.frontdesk.clinic.ClinicDocument.ServiceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// A clinic as it is stored: its document, what an operator put over it, the ids of its parts by slug, and the names
/// of those that the document no longer has.
record ClinicRow(
        ClinicId id,
        @Json ClinicDocument document,
        @Nullable Boolean aiBookingOverride,
        @Nullable VoiceRouting voiceRoutingOverride,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Json Map<String, UUID> locationIds,
        @Json Map<String, UUID> serviceIds,
        @Json Map<String, UUID> providerIds,
        @Json Map<String, String> removedLocations,
        @Json Map<String, String> removedServices,
        @Json Map<String, String> removedProviders) {

    boolean aiBooking() {
        return aiBookingOverride == null ? document.aiBooking() : aiBookingOverride;
    }

    VoiceRouting voiceRouting() {
        return voiceRoutingOverride == null ? document.voiceRouting() : voiceRoutingOverride;
    }

    Clinic toClinic() {
        return new Clinic(
                id,
                version,
                document.slug(),
                document.name(),
                document.assistantName(),
                document.timeZone(),
                document.phoneNumbers(),
                document.emailAddresses(),
                document.frontDeskNumber(),
                aiBooking(),
                voiceRouting(),
                document.locations().stream().map(this::location).toList(),
                policies(document.policies()),
                new Options(
                        document.options().missedCallTextBack(),
                        document.options().autoStaffOnly()),
                document.services().stream().map(this::service).toList(),
                document.providers().stream().map(this::provider).toList(),
                document.faq(),
                removed());
    }

    private Removed removed() {
        return new Removed(
                removed(removedLocations, (slug, name) -> Removed.location(locationId(slug), slug, name)),
                removed(removedServices, (slug, name) -> Removed.service(serviceId(slug), slug, name)),
                removed(
                        removedProviders,
                        (slug, name) -> Removed.provider(new ProviderId(idOf(slug, providerIds)), slug, name)));
    }

    private static <T> List<T> removed(Map<String, String> names, BiFunction<String, String, T> part) {
        return names.entrySet().stream()
                .map(entry -> part.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Location location(LocationEntry entry) {
        return new Location(
                locationId(entry.slug()),
                entry.slug(),
                entry.name(),
                entry.address(),
                entry.hours(),
                Set.copyOf(entry.closures()));
    }

    private static Policies policies(PoliciesEntry entry) {
        return new Policies(
                Duration.ofMinutes(entry.minNoticeMinutes()),
                entry.bookingHorizonDays(),
                Duration.ofMinutes(entry.slotStepMinutes()),
                Duration.ofMinutes(entry.offerTtlMinutes()),
                Duration.ofHours(entry.cancellationHours()),
                entry.cancellationFee());
    }

    private Service service(ServiceEntry entry) {
        return new Service(
                serviceId(entry.slug()),
                entry.slug(),
                entry.name(),
                entry.aliases(),
                entry.category(),
                Duration.ofMinutes(entry.durationMinutes()),
                Duration.ofMinutes(entry.bufferBeforeMinutes()),
                Duration.ofMinutes(entry.bufferAfterMinutes()),
                entry.price(),
                entry.description(),
                entry.aftercare(),
                entry.bookable());
    }

    private Provider provider(ProviderEntry entry) {
        return new Provider(
                new ProviderId(idOf(entry.slug(), providerIds)),
                entry.slug(),
                entry.name(),
                entry.title(),
                entry.services().stream().map(this::serviceId).collect(Collectors.toUnmodifiableSet()),
                entry.locations().stream().map(this::locationId).collect(Collectors.toUnmodifiableSet()),
                entry.hours(),
                List.copyOf(entry.timeOff()),
                entry.googleCalendarId());
    }

    private LocationId locationId(String slug) {
        return new LocationId(idOf(slug, locationIds));
    }

    private ServiceId serviceId(String slug) {
        return new ServiceId(idOf(slug, serviceIds));
    }

    private UUID idOf(String slug, Map<String, UUID> ids) {
        var found = ids.get(slug);
        if (found == null) {
            throw new IllegalStateException("clinic %s has no id for its part %s".formatted(id, slug));
        }
        return found;
    }
}
