package dev.frontdesk.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Clinics for tests.
public final class Documents {
    /// Two services, one provider, no opening hours.
    static final String SMALL = """
            slug: small
            name: Small
            time_zone: Europe/Berlin
            phone_numbers: []
            locations:
              - slug: main
                name: Main
                hours: {}
                closures: []
            services:
              - { slug: botox, name: BTX, aliases: [tox], duration_minutes: 30 }
              - { slug: filler, name: Lip Filler, aliases: [plump], duration_minutes: 60 }
            providers:
              - name: Provider One
                services: [botox]
            faq: []
            """;

    static final String DELETE_CLINICS = """
            DELETE FROM clinic_addresses;
            DELETE FROM providers;
            DELETE FROM services;
            DELETE FROM locations;
            DELETE FROM clinics
            """;

    private Documents() {}

    /// The clinic of the demo.
    public static ClinicDocument glow() {
        try (var in = Documents.class.getResourceAsStream("/demo/glow.yaml")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ClinicDocument read(String text) {
        return switch (ClinicDocumentReader.read(text)) {
            case ReadResult.Read(var document) -> document;
            case ReadResult.Unreadable(var problems, var _) -> throw new AssertionError(problems);
        };
    }

    /// What the document means, with new ids, stored nowhere.
    public static Clinic clinic(ClinicDocument document) {
        return new ClinicRow(
                        ClinicId.create(),
                        document,
                        null,
                        null,
                        1,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        ids(document.locations(), ClinicDocument.LocationEntry::slug),
                        ids(document.services(), ClinicDocument.ServiceEntry::slug),
                        ids(document.providers(), ClinicDocument.ProviderEntry::slug),
                        Map.of(),
                        Map.of(),
                        Map.of())
                .toClinic();
    }

    private static <T> Map<String, UUID> ids(List<T> parts, Function<T, String> slug) {
        return parts.stream().collect(Collectors.toMap(slug, _ -> UUID.randomUUID()));
    }

    static List<String> problems(String text) {
        return switch (ClinicDocumentReader.read(text)) {
            case ReadResult.Read _ -> List.of();
            case ReadResult.Unreadable(var problems, var _) ->
                problems.stream().map(Problem::toString).toList();
        };
    }
}
