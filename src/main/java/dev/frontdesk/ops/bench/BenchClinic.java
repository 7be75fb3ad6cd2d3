package dev.frontdesk.ops.bench;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A clinic to be measured: open every day, with so many providers who do everything.
///
/// @param number the carrier number that reaches it
record BenchClinic(String slug, String number, int providers) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final int OPEN_HOURS = 10;
    static final int HORIZON_DAYS = 90;

    /// A quarter of an hour; the other services take twice as long.
    static final String SHORT_SERVICE = "consult";

    String document() {
        var team = IntStream.range(0, providers).mapToObj("""
                        {"slug": "p%1$03d", "name": "Provider %1$d", "services": ["botox", "facial", "consult"],
                         "locations": ["main"]}"""::formatted).collect(Collectors.joining(", "));
        var hours = IntStream.range(0, DAYS.length)
                .mapToObj(day -> "\"%s\": [\"09:00-19:00\"]".formatted(DAYS[day]))
                .collect(Collectors.joining(", "));
        return """
                {"slug": "%s", "name": "Clinic %s", "assistant_name": "Ava", "time_zone": "%s",
                 "phone_numbers": ["%s"],
                 "locations": [{"slug": "main", "name": "Main Street", "hours": {%s}}],
                 "policies": {"min_notice_minutes": 60, "booking_horizon_days": %d, "slot_step_minutes": 15,
                              "offer_ttl_minutes": 30, "cancellation_hours": 24},
                 "services": [{"slug": "botox", "name": "Botox", "duration_minutes": 30},
                              {"slug": "facial", "name": "Facial", "duration_minutes": 30},
                              {"slug": "consult", "name": "Consultation", "duration_minutes": 15}],
                 "providers": [%s],
                 "faq": [{"question": "Do you have parking?", "answer": "Free parking behind the building.",
                          "keywords": ["parking", "park", "car"]}]}
                """.formatted(slug, slug, ZONE, number, hours, HORIZON_DAYS, team);
    }

    private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
}
