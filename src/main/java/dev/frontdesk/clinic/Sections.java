package dev.frontdesk.clinic;

import dev.frontdesk.clinic.ClinicDocument.CalendarEntry;
import dev.frontdesk.clinic.ClinicDocument.EventDetail;
import dev.frontdesk.clinic.ClinicDocument.LocationEntry;
import dev.frontdesk.clinic.ClinicDocument.OnEventDeleted;
import dev.frontdesk.clinic.ClinicDocument.OptionsEntry;
import dev.frontdesk.clinic.ClinicDocument.PoliciesEntry;
import dev.frontdesk.clinic.ClinicDocument.ProviderEntry;
import dev.frontdesk.clinic.ClinicDocument.ServiceEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sections of a clinic's document, field by field, with their defaults and bounds.
final class Sections {
    private static final int LINE = 120;
    private static final int PROSE = 4000;
    private static final int MINUTES_A_DAY = 24 * 60;

    private Sections() {}

    static String name(Fields fields) {
        return fields.required("name").flatMap(e -> e.text(LINE)).orElse("");
    }

    static Optional<String> line(Fields fields, String name) {
        return fields.optional(name).flatMap(e -> e.text(LINE));
    }

    static Optional<String> prose(Fields fields, String name) {
        return fields.optional(name).flatMap(e -> e.prose(PROSE));
    }

    static <E extends Enum<E>> E choice(Fields fields, String name, Class<E> type, E fallback) {
        return fields.optional(name).flatMap(e -> Formats.choice(e, type)).orElse(fallback);
    }

    static List<LocationEntry> locations(Element element) {
        var before = element.problems().count();
        var locations = element.items(100, e -> location(e.fields()));
        if (locations.isEmpty() && element.problems().count() == before) {
            element.refuse("must name at least one location");
        }
        return locations;
    }

    private static LocationEntry location(Fields fields) {
        var called = called(fields);
        var location = new LocationEntry(
                called.slug(),
                called.name(),
                prose(fields, "address").orElse(null),
                hours(fields),
                fields.list("closures", 500, e -> Formats.date(e).orElse(LocalDate.EPOCH)));
        fields.refuseOthers();
        return location;
    }

    static PoliciesEntry policies(Fields fields) {
        var policies = new PoliciesEntry(
                fields.integer("min_notice_minutes", 0, 30 * MINUTES_A_DAY, 60),
                fields.integer("booking_horizon_days", 0, 730, 90),
                fields.integer("slot_step_minutes", 5, 240, 30),
                fields.integer("offer_ttl_minutes", 1, MINUTES_A_DAY, 30),
                fields.integer("cancellation_hours", 0, 720, 24),
                line(fields, "cancellation_fee").orElse(null));
        fields.refuseOthers();
        return policies;
    }

    static OptionsEntry options(Fields fields) {
        var options =
                new OptionsEntry(fields.flag("missed_call_text_back", false), fields.flag("auto_staff_only", false));
        fields.refuseOthers();
        return options;
    }

    static CalendarEntry calendar(Fields fields) {
        var calendar = new CalendarEntry(
                choice(fields, "event_detail", EventDetail.class, EventDetail.CATEGORY),
                choice(fields, "on_event_deleted", OnEventDeleted.class, OnEventDeleted.FLAG),
                fields.optional("impersonate").flatMap(Formats::emailAddress).orElse(null));
        fields.refuseOthers();
        return calendar;
    }

    static ServiceEntry service(Fields fields) {
        var name = name(fields);
        var service = new ServiceEntry(
                slug(fields, name),
                name,
                fields.list("aliases", 100, e -> e.text(LINE).orElse("")),
                line(fields, "category").orElse(null),
                fields.required("duration_minutes")
                        .flatMap(e -> e.integer(1, MINUTES_A_DAY))
                        .orElse(1),
                fields.integer("buffer_before_minutes", 0, MINUTES_A_DAY, 0),
                fields.integer("buffer_after_minutes", 0, MINUTES_A_DAY, 0),
                line(fields, "price").orElse(null),
                prose(fields, "description").orElse(null),
                prose(fields, "aftercare").orElse(null),
                fields.flag("bookable", true));
        fields.refuseOthers();
        return service;
    }

    static ProviderEntry provider(Fields fields, Targets services, Targets locations) {
        var called = called(fields);
        var provider = new ProviderEntry(
                called.slug(),
                called.name(),
                line(fields, "title").orElse(null),
                services.referredToBy(fields, "services"),
                locations.referredToBy(fields, "locations"),
                hours(fields),
                fields.list("time_off", 500, e -> timeOff(e.fields())),
                line(fields, "google_calendar_id").orElse(null));
        fields.refuseOthers();
        return provider;
    }

    static Faq faq(Fields fields) {
        var faq = new Faq(
                fields.required("question").flatMap(e -> e.text(500)).orElse(""),
                fields.required("answer").flatMap(e -> e.prose(PROSE)).orElse(""),
                fields.list("keywords", 100, e -> e.text(LINE).orElse("")));
        fields.refuseOthers();
        return faq;
    }

    private static Provider.TimeOff timeOff(Fields fields) {
        var from = fields.required("from").flatMap(Formats::date);
        var to = fields.required("to").flatMap(Formats::date);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.refuse("to", "is before from");
        }
        fields.refuseOthers();
        return new Provider.TimeOff(from.orElse(LocalDate.EPOCH), to.orElse(LocalDate.EPOCH));
    }

    private static WeeklyHours hours(Fields fields) {
        return fields.optional("hours").map(Formats::hours).orElse(WeeklyHours.NONE);
    }

    private record Called(String slug, String name) {}

    /// What a location or a provider is called: where one of slug and name is missing, it is made from the other.
    private static Called called(Fields fields) {
        var slug = fields.optional("slug");
        if (fields.optional("name").isEmpty() && slug.isPresent()) {
            var written = slug.flatMap(Formats::slug).orElse("");
            return new Called(written, inWords(written));
        }
        var name = name(fields);
        return new Called(slug(fields, name), name);
    }

    /// "main-street" is "Main Street".
    private static String inWords(String slug) {
        return Stream.of(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /// The slug as written, or one made from the name.
    private static String slug(Fields fields, String name) {
        var written = fields.optional("slug");
        if (written.isPresent()) {
            return written.flatMap(Formats::slug).orElse("");
        }
        var made = Slug.of(name);
        if (made.isEmpty() && !name.isEmpty()) {
            fields.refuse("slug", "is required: none can be made from the name");
        }
        return made.orElse("");
    }
}
