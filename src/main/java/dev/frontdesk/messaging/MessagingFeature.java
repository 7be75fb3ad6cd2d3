package dev.frontdesk.messaging;

import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.EpisodeCloser;
import dev.frontdesk.conversation.MessageSender;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.platform.SecretString;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.work.DurableWork;
import dev.frontdesk.twilio.TwilioMessageSender;
import dev.frontdesk.twilio.TwilioSignatureFilter;
import io.dropwizard.core.setup.Environment;
import java.net.URI;
import java.time.InstantSource;

/// Puts texting together.
///
/// @param service takes texts in; the webhook and the demo page call it
/// @param outbox what is said to guests goes through it
public record MessagingFeature(MessagingService service, Outbox outbox) {
    /// @param publicUrl our outside base URL, as the carrier knows it
    public static MessagingFeature install(
            MessagingConfiguration configuration,
            URI publicUrl,
            Environment environment,
            Database database,
            SettingsService settings,
            DurableWork work,
            InstantSource clock) {
        var outbox = new Outbox(database, work, new SmsText());
        var service = new MessagingService(database, settings, work, outbox);
        var sender = configuration.account().map(account -> sender(configuration, publicUrl, account));
        work.register(Outbox.WORK, MessageDispatch.RETRIES, new MessageDispatch(database, sender, clock));
        EpisodeCloser.register(database, work, clock);
        var jersey = environment.jersey();
        jersey.register(new TwilioSignatureFilter(configuration.token().map(SecretString::value), publicUrl));
        jersey.register(new TwilioSmsResource(service, new DeliveryReports(database, settings), clock));
        return new MessagingFeature(service, outbox);
    }

    private static MessageSender sender(
            MessagingConfiguration configuration, URI publicUrl, MessagingConfiguration.Account account) {
        return new TwilioMessageSender(
                account.sid(), account.token().value(), configuration.apiUrl(), publicUrl, configuration.timeout());
    }
}
