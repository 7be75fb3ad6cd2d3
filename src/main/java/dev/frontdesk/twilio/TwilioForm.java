package dev.frontdesk.twilio;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The parameters of a webhook, every one of them as it came: unknown, repeated, blank and untrimmed ones too, because
/// the signature covers them all. Sorted by name, as the signature wants them.
public record TwilioForm(Map<String, List<String>> parameters) {
    /// What is not a form: broken percent-encoding, or bytes that are not UTF-8 (which a lone surrogate is not).
    public static final class MalformedFormException extends Exception {
        private static final long serialVersionUID = 1;

        private final String problem;

        MalformedFormException(String problem) {
            super(problem);
            this.problem = problem;
        }

        /// What is wrong, for whoever sent it.
        String problem() {
            return problem;
        }
    }

    public TwilioForm {
        var sorted = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        parameters = Collections.unmodifiableMap(sorted);
    }

    /// Reads an `application/x-www-form-urlencoded` body.
    public static TwilioForm parse(byte[] body) throws MalformedFormException {
        var parameters = new TreeMap<String, List<String>>();
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.computeIfAbsent(decode(name), _ -> new ArrayList<>()).add(decode(value));
            }
        }
        return new TwilioForm(parameters);
    }

    /// Of parameters that come once each.
    public static TwilioForm of(Map<String, String> parameters) {
        var lists = new TreeMap<String, List<String>>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return new TwilioForm(lists);
    }

    /// As an `application/x-www-form-urlencoded` body.
    public String encoded() {
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /// The first value under a name; empty when there is none or it is blank.
    public Optional<String> value(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) throws MalformedFormException {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%') {
                bytes.put(hexByte(encoded, i + 1));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedFormException("the form is not UTF-8");
        }
    }

    private static byte hexByte(String text, int at) throws MalformedFormException {
        if (at + 2 > text.length()
                || !HexFormat.isHexDigit(text.charAt(at))
                || !HexFormat.isHexDigit(text.charAt(at + 1))) {
            throw new MalformedFormException("the form has a broken percent-encoding");
        }
        return (byte) HexFormat.fromHexDigits(text, at, at + 2);
    }
}
