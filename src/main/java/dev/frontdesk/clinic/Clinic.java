package dev.frontdesk.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A clinic as the rest of the system sees it: its document with every reference resolved and the operator's overrides
/// applied. Immutable; [SettingsService] hands out a new one after every change.
///
/// @param version grows by one with every change of the document or an override
/// @param aiBooking whether the assistant may book, override included
/// @param voiceRouting where a call goes first, override included
/// @param removed what the lists no longer have, for what still refers to it
public record Clinic(
        ClinicId id,
        long version,
        String slug,
        String name,
        String assistantName,
        ZoneId timeZone,
        List<String> phoneNumbers,
        List<String> emailAddresses,
        @Nullable String frontDeskNumber,
        boolean aiBooking,
        VoiceRouting voiceRouting,
        List<Location> locations,
        Policies policies,
        Options options,
        List<Service> services,
        List<Provider> providers,
        List<Faq> faq,
        Removed removed) {

    /// A service of this clinic, [removed][#has] or not: what refers to it by id can always name it.
    public Optional<Service> service(ServiceId id) {
        return any(services, removed.services(), s -> s.id().equals(id));
    }

    /// A provider of this clinic, removed or not.
    public Optional<Provider> provider(ProviderId id) {
        return any(providers, removed.providers(), p -> p.id().equals(id));
    }

    /// A location of this clinic, removed or not.
    public Optional<Location> location(LocationId id) {
        return any(locations, removed.locations(), l -> l.id().equals(id));
    }

    /// The day it is at the clinic.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timeZone);
    }

    /// Whether the clinic still has a service that something refers to.
    public boolean has(Service service) {
        return services.contains(service);
    }

    /// A service by slug, name or alias, whatever the case; slugs win over names, names over aliases.
    public Optional<Service> findService(String text) {
        return find(services, text, Service::slug)
                .or(() -> find(services, text, Service::name))
                .or(() -> services.stream()
                        .filter(s -> s.aliases().stream().anyMatch(a -> same(a, text)))
                        .findFirst());
    }

    /// A provider by slug or name, with or without the title.
    public Optional<Provider> findProvider(String text) {
        return find(providers, text, Provider::slug)
                .or(() -> find(providers, text, Provider::name))
                .or(() -> find(providers, text, Provider::titledName));
    }

    /// A location by slug or name.
    public Optional<Location> findLocation(String text) {
        return find(locations, text, Location::slug).or(() -> find(locations, text, Location::name));
    }

    private static <T> Optional<T> any(List<T> present, List<T> removed, Predicate<T> wanted) {
        return Stream.concat(present.stream(), removed.stream()).filter(wanted).findFirst();
    }

    private static <T> Optional<T> find(List<T> among, String text, Function<T, String> name) {
        return among.stream().filter(t -> same(name.apply(t), text)).findFirst();
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }
}
