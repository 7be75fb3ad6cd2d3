package dev.frontdesk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A clinic for tests that run by the clock on the wall: open every day from 8 to 8, cancelling is inside the window
/// for thirty days, and each service has one provider.
final class Lakeside {
    static final String SLUG = "lakeside";
    static final String NUMBER = "+12125550140";
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /// For `PUT /api/admin/clinics/lakeside`.
    static final String DOCUMENT = """
            {
              "slug": "lakeside", "name": "Lakeside Skin", "assistant_name": "Ada", "time_zone": "America/Chicago",
              "phone_numbers": ["+12125550140"],
              "locations": [{
                "slug": "pier", "name": "Pier House", "address": "1 Pier Street, Springfield",
                "hours": {"mon": ["08:00-20:00"], "tue": ["08:00-20:00"], "wed": ["08:00-20:00"], "thu": ["08:00-20:00"],
                          "fri": ["08:00-20:00"], "sat": ["08:00-20:00"], "sun": ["08:00-20:00"]}
              }],
              "policies": {"cancellation_hours": 720, "cancellation_fee": "$50"},
              "services": [
                {"slug": "botox", "name": "Botox", "aliases": ["tox"], "duration_minutes": 30},
                {"slug": "facial", "name": "Facial", "duration_minutes": 60}
              ],
              "providers": [
                {"slug": "dana", "name": "Dana Reed", "services": ["botox"], "locations": ["pier"]},
                {"slug": "lee", "name": "Lee Moss", "services": ["facial"], "locations": ["pier"]}
              ]
            }
            """;

    private Lakeside() {}

    /// A day that is open, with its times in the clinic's zone.
    record Day(LocalDate date) {
        static Day inDays(int days) {
            return new Day(
                    InstantSource.system().instant().atZone(ZONE).toLocalDate().plusDays(days));
        }

        String iso() {
            return date.toString();
        }

        /// "December 3".
        String said() {
            return date.format(DateTimeFormatter.ofPattern("MMMM d", Locale.US));
        }

        /// "Thursday, December 3".
        String spelled() {
            return date.format(DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US));
        }

        /// ISO 8601 with the clinic's offset, as the API writes it.
        String at(int hour, int minute) {
            return date.atTime(hour, minute)
                    .atZone(ZONE)
                    .toOffsetDateTime()
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.US));
        }
    }
}
