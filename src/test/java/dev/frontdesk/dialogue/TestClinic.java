package dev.frontdesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.clinic.PutResult;
import java.util.UUID;

/// A clinic in New York that is open on weekdays from 9 AM to 7 PM.
final class TestClinic {
    private static final String DOCUMENT = """
            slug: glow
            name: Glow Aesthetics
            assistant_name: Ava
            time_zone: America/New_York
            front_desk_number: "+12125550199"
            policies: { min_notice_minutes: 60, cancellation_hours: 24, cancellation_fee: "$50" }
            locations:
              - slug: main
                name: Main Street
                address: "12 Main Street, Springfield"
                hours:
                  mon: ["09:00-19:00"]
                  tue: ["09:00-19:00"]
                  wed: ["09:00-19:00"]
                  thu: ["09:00-19:00"]
                  fri: ["09:00-19:00"]
            services:
              - slug: botox
                name: Botox
                aliases: [tox]
                category: injectables
                duration_minutes: 30
                buffer_after_minutes: 10
                price: "$12 per unit"
              - slug: filler
                name: Lip Filler
                category: injectables
                duration_minutes: 30
                buffer_after_minutes: 10
                price: "$650"
            providers:
              - { slug: dana, name: Dana Reyes, title: NP, services: [botox, filler], locations: [main] }
            faq:
              - question: Do you have parking?
                answer: Free parking behind the building.
                keywords: [parking, park, car]
              - question: Which cards do you take?
                answer: All major cards.
                keywords: [payment, credit card]
            """;

    private TestClinic() {}

    static Clinic glow() {
        return Documents.clinic(Documents.read(DOCUMENT));
    }

    /// The same, but nothing is taken for a late cancellation.
    static Clinic withoutFee() {
        return Documents.clinic(Documents.read(DOCUMENT.replace(", cancellation_fee: \"$50\"", "")));
    }

    /// Glow, stored under a slug of its own.
    static Clinic importedBy(ClinicFeature clinics) {
        var slug = "glow-" + UUID.randomUUID();
        var document = Documents.read(DOCUMENT.replace("slug: glow\n", "slug: " + slug + "\n"));
        assertThat(clinics.registry().put(document)).isInstanceOf(PutResult.Created.class);
        return clinics.settings().bySlug(slug).orElseThrow();
    }
}
