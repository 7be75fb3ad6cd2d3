package dev.frontdesk.console;

import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.messaging.MessagingService;
import dev.frontdesk.platform.database.Database;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.time.InstantSource;

/// Puts the phone at `/try` up. For the demo alone: whoever reaches the page may text the clinic, unsigned.
public final class ConsoleFeature {
    private static final int MAX_OPEN_PAGES = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private ConsoleFeature() {}

    /// @param clinicSlug the clinic that is texted; while there is none, the page says so
    public static void register(
            Environment environment,
            Database database,
            MessagingService messaging,
            SettingsService settings,
            String clinicSlug,
            InstantSource clock) {
        var waiting = new LongPoll(MAX_OPEN_PAGES, LONGEST_WAIT, BETWEEN_LOOKS);
        environment.lifecycle().addEventListener(waiting);
        var jersey = environment.jersey();
        jersey.register(new TryPageResource());
        jersey.register(new TryResource(clinicSlug, settings, messaging, new TryReader(database), waiting, clock));
    }
}
