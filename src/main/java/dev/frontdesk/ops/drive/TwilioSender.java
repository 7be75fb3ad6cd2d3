package dev.frontdesk.ops.drive;

import dev.frontdesk.twilio.TwilioForm;
import dev.frontdesk.twilio.TwilioSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/// Delivers texts to the service as Twilio does: a signed form, over connections that are kept. Any number of
/// threads may send at once.
public final class TwilioSender implements AutoCloseable {
    private static final String TARGET = "/webhooks/twilio/sms";
    private static final int OK = 200;
    private static final int SID_BYTES = 16;

    /// As long as Twilio waits.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI webhook;
    private final String signedUrl;
    private final TwilioSignature signature;

    /// @param application where the service listens
    /// @param publicUrl what it believes to be called
    public TwilioSender(URI application, URI publicUrl, String authToken) {
        this.webhook = application.resolve(TARGET);
        this.signedUrl = TwilioSignature.publicUrl(publicUrl, TARGET);
        this.signature = new TwilioSignature(authToken);
    }

    /// A text on its way in.
    ///
    /// @param messageSid the same in each delivery of it
    public record Text(String messageSid, String from, String to, String body) {
        /// With an id of its own.
        public static Text create(RandomGenerator random, String from, String to, String body) {
            var bytes = new byte[SID_BYTES];
            random.nextBytes(bytes);
            return new Text("SM" + HexFormat.of().formatHex(bytes), from, to, body);
        }
    }

    /// What the service answered, and how long that took from the first byte sent.
    public record Answer(int status, Duration took) {
        /// Whether the service has taken charge of the text.
        public boolean isAcknowledged() {
            return status == OK;
        }
    }

    /// Delivers it once.
    ///
    /// @throws IOException when no answer came: refused, broken off, or late. It may have been taken all the same
    public Answer deliver(Text text) throws IOException, InterruptedException {
        var form = form(text);
        var request = HttpRequest.newBuilder(webhook)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(TwilioSignature.HEADER, signature.sign(signedUrl, form))
                .POST(BodyPublishers.ofString(form.encoded()))
                .build();
        var started = System.nanoTime();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        return new Answer(status, Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static TwilioForm form(Text text) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("MessageSid", text.messageSid());
        parameters.put("SmsSid", text.messageSid());
        parameters.put("SmsStatus", "received");
        parameters.put("From", text.from());
        parameters.put("To", text.to());
        parameters.put("Body", text.body());
        parameters.put("NumMedia", "0");
        parameters.put("NumSegments", "1");
        parameters.put("ApiVersion", "2010-04-01");
        return TwilioForm.of(parameters);
    }
}
