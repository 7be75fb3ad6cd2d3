package dev.frontdesk.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Calls our webhooks as Twilio does: form-encoded and signed over the public URL.
///
/// `twilio.post("/webhooks/twilio/sms", twilio.sms("+14155550123", "+12125550100", "Hi"))`
public final class TwilioClientFixture {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI application;
    private final URI publicUrl;
    private final TwilioSignature signature;

    /// @param application where the application listens
    /// @param publicUrl what it believes to be called
    public TwilioClientFixture(URI application, URI publicUrl, String authToken) {
        this.application = application;
        this.publicUrl = publicUrl;
        this.signature = new TwilioSignature(authToken);
    }

    public static String newMessageSid() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return "SM" + HexFormat.of().formatHex(bytes);
    }

    /// The parameters of an inbound text, with a new MessageSid; to be changed at will.
    public static Map<String, String> sms(String from, String to, String body) {
        var sid = newMessageSid();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("ToCountry", "US");
        parameters.put("ToState", "");
        parameters.put("SmsMessageSid", sid);
        parameters.put("NumMedia", "0");
        parameters.put("SmsSid", sid);
        parameters.put("SmsStatus", "received");
        parameters.put("Body", body);
        parameters.put("To", to);
        parameters.put("NumSegments", "1");
        parameters.put("MessageSid", sid);
        parameters.put("AccountSid", FakeTwilio.ACCOUNT_SID);
        parameters.put("From", from);
        parameters.put("ApiVersion", "2010-04-01");
        return parameters;
    }

    /// A delivery report for a text that [FakeTwilio] took.
    public static Map<String, String> report(FakeTwilio.Sent text, String status) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("MessageSid", text.sid());
        parameters.put("SmsSid", text.sid());
        parameters.put("MessageStatus", status);
        parameters.put("SmsStatus", status);
        parameters.put("From", text.from());
        parameters.put("To", text.to());
        parameters.put("AccountSid", FakeTwilio.ACCOUNT_SID);
        return parameters;
    }

    public HttpResponse<String> post(String target, Map<String, String> parameters) {
        return post(target, parameters, Map.of());
    }

    public HttpResponse<String> post(String target, Map<String, String> parameters, Map<String, String> headers) {
        return send(target, encode(parameters), signatureOf(target, parameters), headers);
    }

    /// Sends a body as it is, with any signature; an empty one is left out.
    public HttpResponse<String> send(String target, String body, String signature, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(application + target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!signature.isEmpty()) {
            request.header(TwilioSignature.HEADER, signature);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String signatureOf(String target, Map<String, String> parameters) {
        return signature.sign(TwilioSignature.publicUrl(publicUrl, target), TwilioForm.of(parameters));
    }

    /// Of a body as it is, whatever it repeats; of what is no form, none that fits.
    public String signatureOf(String target, String body) {
        try {
            var form = TwilioForm.parse(body.getBytes(StandardCharsets.ISO_8859_1));
            return signature.sign(TwilioSignature.publicUrl(publicUrl, target), form);
        } catch (TwilioForm.MalformedFormException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String encode(Map<String, String> parameters) {
        return TwilioForm.of(parameters).encoded();
    }
}
