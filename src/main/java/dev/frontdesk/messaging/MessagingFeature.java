package dev.frontdesk.messaging;

import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.MessageSender;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.platform.Database;
import dev.frontdesk.platform.DurableWork;
import dev.frontdesk.twilio.TwilioMessageSender;
import dev.frontdesk.twilio.TwilioSignatureFilter;
import io.dropwizard.core.setup.Environment;
import java.time.InstantSource;

/// Puts texting together.
///
/// @param service takes texts in; the webhook and the demo page call it
/// @param outbox what is said to guests goes through it
public record MessagingFeature(MessagingService service, Outbox outbox) {
    public static MessagingFeature install(
            MessagingConfiguration configuration,
            Environment environment,
            Database database,
            SettingsService settings,
            DurableWork work,
            InstantSource clock) {
        var service = new MessagingService(database, settings, work);
        var sender = configuration.account().map(account -> sender(configuration, account));
        work.register(Outbox.WORK, MessageDispatch.RETRIES, new MessageDispatch(database, sender, clock));
        var jersey = environment.jersey();
        jersey.register(new TwilioSignatureFilter(configuration.token(), configuration.publicUrl()));
        jersey.register(new TwilioSmsResource(service, new DeliveryReports(database, settings), clock));
        return new MessagingFeature(service, new Outbox(database, work, new SmsText()));
    }

    private static MessageSender sender(MessagingConfiguration configuration, MessagingConfiguration.Account account) {
        return new TwilioMessageSender(
                account.sid(),
                account.token(),
                configuration.apiUrl(),
                configuration.publicUrl(),
                configuration.timeout());
    }
}
