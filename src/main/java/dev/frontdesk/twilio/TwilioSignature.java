package dev.frontdesk.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks `X-Twilio-Signature`: Base64 of HMAC-SHA1, keyed with the account's token, over the URL as the carrier knows
/// it and then name and value of every parameter by name.
///
/// The URL is taken as text and never re-encoded. The carrier is not consistent about a default port, nor about the
/// slash at the end of a WebSocket's URL, so each spelling is tried. Parameters that come more than once count once per
/// distinct value, in order.
///
/// All webhooks here are forms. The rule for bodies of JSON, whose hash comes as `bodySHA256` in the query while the
/// URL alone is signed, is not needed and not there: such a request is refused.
///
/// @see <a href="https://www.twilio.com/docs/usage/security">Twilio: security</a>
public final class TwilioSignature {
    public static final String HEADER = "X-Twilio-Signature";

    private static final String ALGORITHM = "HmacSHA1";

    /// scheme, `user:password@`, host, port, and path with query; the fragment is dropped.
    private static final Pattern URL =
            Pattern.compile("(?<scheme>[a-z]+)://(?:[^/@?#]*@)?(?<host>\\[[^]]*]|[^:/?#]*)(?::(?<port>\\d+))?"
                    + "(?<rest>[^#]*)(?:#.*)?");

    private final SecretKeySpec key;

    public TwilioSignature(String authToken) {
        this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// Whether the carrier signed this request.
    ///
    /// @param url the public URL with path and query exactly as they came
    public boolean matches(String url, TwilioForm form, String signature) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var matches = false;
        for (var spelling : spellings(url)) {
            matches |= MessageDigest.isEqual(sign(spelling, form).getBytes(StandardCharsets.UTF_8), given);
        }
        return matches;
    }

    /// The signature of a request to exactly this URL.
    public String sign(String url, TwilioForm form) {
        var signed = new StringBuilder(url);
        form.parameters()
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> spellings(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return Set.of(url);
        }
        var scheme = parts.group("scheme");
        var isSocket = scheme.startsWith("ws");
        var base = scheme + "://" + parts.group("host");
        var port = parts.group("port") == null ? defaultPort(scheme) : parts.group("port");
        var spellings = new LinkedHashSet<String>();
        for (var withPort : new String[] {base, base + ":" + port}) {
            spellings.add(withPort + parts.group("rest"));
            if (isSocket) {
                spellings.add(withPort + parts.group("rest") + "/");
            }
        }
        return spellings;
    }

    private static String defaultPort(String scheme) {
        return scheme.equals("https") || scheme.equals("wss") ? "443" : "80";
    }

    /// The public URL of a request: what the outside calls us, and the target as it came.
    public static String publicUrl(URI publicUrl, String rawTarget) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + rawTarget;
    }
}
