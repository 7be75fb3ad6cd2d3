package dev.frontdesk.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.frontdesk.conversation.MessageSender;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends texts through Twilio's REST API, one request a text.
public final class TwilioMessageSender implements MessageSender {
    private static final Logger LOG = LoggerFactory.getLogger(TwilioMessageSender.class);

    /// Our own words, where the carrier gave no code.
    private static final String NO_ANSWER = "no_answer";

    private final TwilioRestClient client;
    private final URI publicUrl;

    /// @param apiUrl Twilio's, or what stands for it
    /// @param publicUrl ours, where delivery reports are to be sent
    /// @param timeout for a whole exchange
    public TwilioMessageSender(String accountSid, String authToken, URI apiUrl, URI publicUrl, Duration timeout) {
        this.client = new TwilioRestClient.Builder(accountSid, authToken)
                .httpClient(new OneTryHttpClient(apiUrl, timeout))
                .build();
        this.publicUrl = publicUrl;
    }

    @Override
    public Outcome send(OutgoingText text) {
        try {
            var message = Message.creator(new PhoneNumber(text.to()), new PhoneNumber(text.from()), text.body())
                    .setStatusCallback(TwilioSignature.publicUrl(publicUrl, text.statusPath()))
                    .create(client);
            return new Outcome.Accepted(message.getSid());
        } catch (CarrierBusyException e) {
            return new Outcome.TryLater(Integer.toString(e.status()), e.retryAfter());
        } catch (UncheckedIOException e) {
            LOG.warn("A text may not have reached the carrier: {}", e.getMessage());
            return new Outcome.TryLater(NO_ANSWER, null);
        } catch (ApiException e) {
            return refused(codeOf(e));
        } catch (TwilioException _) {
            return new Outcome.TryLater(NO_ANSWER, null);
        }
    }

    private static Outcome refused(String code) {
        if (TwilioErrors.isOptedOut(code)) {
            return new Outcome.OptedOut(code);
        }
        return TwilioErrors.isUnreachable(code) ? new Outcome.Unreachable(code) : new Outcome.Rejected(code);
    }

    private static String codeOf(ApiException e) {
        var code = e.getCode() == null ? e.getStatusCode() : e.getCode();
        return code == null ? NO_ANSWER : code.toString();
    }
}
