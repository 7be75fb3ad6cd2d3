package dev.frontdesk.booking;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Options;
import dev.frontdesk.clinic.Policies;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.Removed;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.clinic.VoiceRouting;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.clinic.WeeklyHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A small clinic in code: one location open 9-17 every day, Botox (30 minutes, 10 after) and a facial (60
/// minutes), no notice. Change what a test is about and `build()`; `insert` makes the rows that other tables
/// point to.
final class TestClinic {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private ZoneId zone = NEW_YORK;
    private boolean aiBooking = true;
    private @Nullable String fee = "$50";
    private Duration step = Duration.ofMinutes(30);
    private Duration minNotice = Duration.ZERO;
    private Duration botoxBefore = Duration.ZERO;
    private WeeklyHours hours = everyDay("09:00", "17:00");
    private Set<LocalDate> closures = Set.of();
    private final List<ProviderDraft> providers = new ArrayList<>();
    private final ClinicId id = ClinicId.create();
    private final LocationId location = LocationId.create();
    private final ServiceId botox = ServiceId.create();
    private final ServiceId facial = ServiceId.create();

    private record ProviderDraft(
            ProviderId id, String slug, boolean facials, WeeklyHours hours, List<Provider.TimeOff> timeOff) {}

    static TestClinic aClinic() {
        return new TestClinic();
    }

    TestClinic in(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    TestClinic withoutAiBooking() {
        this.aiBooking = false;
        return this;
    }

    TestClinic withoutFee() {
        this.fee = null;
        return this;
    }

    TestClinic withStep(int minutes) {
        this.step = Duration.ofMinutes(minutes);
        return this;
    }

    TestClinic withNotice(Duration notice) {
        this.minNotice = notice;
        return this;
    }

    TestClinic withBotoxBufferBefore(int minutes) {
        this.botoxBefore = Duration.ofMinutes(minutes);
        return this;
    }

    TestClinic open(WeeklyHours hours) {
        this.hours = hours;
        return this;
    }

    TestClinic closedOn(LocalDate day) {
        this.closures = Set.of(day);
        return this;
    }

    TestClinic withProvider(String slug) {
        return withProvider(slug, WeeklyHours.NONE, List.of());
    }

    TestClinic withProvider(String slug, WeeklyHours hours, List<Provider.TimeOff> timeOff) {
        providers.add(new ProviderDraft(ProviderId.create(), slug, true, hours, timeOff));
        return this;
    }

    TestClinic withProviderOfNoFacials(String slug) {
        providers.add(new ProviderDraft(ProviderId.create(), slug, false, WeeklyHours.NONE, List.of()));
        return this;
    }

    static WeeklyHours everyDay(String from, String to) {
        var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        var until = to.equals("24:00") ? WeeklyHours.MIDNIGHT : LocalTime.parse(to);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(new Span(LocalTime.parse(from), until)));
        }
        return new WeeklyHours(days);
    }

    static WeeklyHours only(DayOfWeek day, String from, String to) {
        var span = new Span(LocalTime.parse(from), LocalTime.parse(to));
        return new WeeklyHours(new EnumMap<>(Map.of(day, List.of(span))));
    }

    Clinic build() {
        if (providers.isEmpty()) {
            withProvider("dana");
        }
        return new Clinic(
                id,
                1,
                "glow-" + id,
                "Glow",
                "Ava",
                zone,
                List.of("+12125550100"),
                List.of(),
                null,
                aiBooking,
                VoiceRouting.AI,
                List.of(new Location(location, "main", "Main Street", null, hours, closures)),
                new Policies(minNotice, 90, step, Duration.ofMinutes(30), Duration.ofHours(24), fee),
                new Options(false, false),
                List.of(
                        service(botox, "botox", "Botox", List.of("tox"), 30, botoxBefore, 10),
                        service(facial, "facial", "Facial", List.of(), 60, Duration.ZERO, 0)),
                providers.stream().map(this::provider).toList(),
                List.of(),
                Removed.NOTHING);
    }

    Clinic insert(Jdbi jdbi) {
        return insert(build(), jdbi);
    }

    /// Makes the rows that other tables point to.
    static Clinic insert(Clinic clinic, Jdbi jdbi) {
        jdbi.useHandle(h -> {
            h.execute(
                    "INSERT INTO clinics (id, slug, document, created_at, updated_at) VALUES (?, ?, '{}', now(), now())",
                    clinic.id().value(),
                    clinic.slug());
            var part = "(clinic_id, id, slug, name, active) VALUES (?, ?, ?, ?, TRUE)";
            for (var l : clinic.locations()) {
                h.execute("INSERT INTO locations " + part, clinic.id().value(), l.id().value(), l.slug(), l.name());
            }
            for (var s : clinic.services()) {
                h.execute("INSERT INTO services " + part, clinic.id().value(), s.id().value(), s.slug(), s.name());
            }
            for (var p : clinic.providers()) {
                h.execute("INSERT INTO providers " + part, clinic.id().value(), p.id().value(), p.slug(), p.name());
            }
        });
        return clinic;
    }

    private static Service service(
            ServiceId id, String slug, String name, List<String> aliases, int minutes, Duration before, int after) {
        return new Service(
                id,
                slug,
                name,
                aliases,
                "skin",
                Duration.ofMinutes(minutes),
                before,
                Duration.ofMinutes(after),
                null,
                null,
                null,
                true);
    }

    private Provider provider(ProviderDraft draft) {
        var name = draft.slug().substring(0, 1).toUpperCase(Locale.ROOT)
                + draft.slug().substring(1);
        return new Provider(
                draft.id(),
                draft.slug(),
                name,
                "NP",
                draft.facials() ? Set.of(botox, facial) : Set.of(botox),
                Set.of(location),
                draft.hours(),
                draft.timeOff(),
                null);
    }
}
