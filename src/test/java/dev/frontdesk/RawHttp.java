package dev.frontdesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// HTTP/1.1 byte by byte, for what no client library would send.
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int port;

    /// @param headers whole lines, without `Host` and `Content-Length`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String method, String target, List<String> headers, byte[] body) {
        Request {
            headers = List.copyOf(headers);
        }

        /// For a failed assertion; not all of what is long.
        @Override
        public String toString() {
            var shown = new String(body, 0, Math.min(body.length, 300), StandardCharsets.ISO_8859_1);
            return method + " " + target.substring(0, Math.min(target.length(), 300)) + " " + headers + " [" + shown
                    + (body.length > 300 ? "… " + body.length + " bytes]" : "]");
        }
    }

    /// @param status 0 when the server hung up without an answer
    record Answer(int status, List<String> headers, String body) {
        Optional<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    RawHttp(int port) {
        this.port = port;
    }

    /// On a connection of its own.
    ///
    /// @throws AssertionError when there is no end of the answer for long
    Answer send(Request request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            write(socket, request);
            return parse(readAll(socket));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A server that refuses a long body may hang up while it is being sent.
    private static void write(Socket socket, Request request) throws IOException {
        var head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n");
        request.headers().forEach(line -> head.append(line).append("\r\n"));
        if (request.body().length > 0 || !request.method().matches("GET|HEAD|DELETE|OPTIONS|TRACE")) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(request.body());
        try {
            socket.getOutputStream().write(whole.toByteArray());
        } catch (IOException _) {
            // then it has answered, or hung up
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException _) {
            // reset: what had come by then is the answer
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static Answer parse(String answer) {
        if (answer.isEmpty()) {
            return new Answer(0, List.of(), "");
        }
        var end = answer.indexOf("\r\n\r\n");
        var lines = List.of(answer.substring(0, end).split("\r\n", -1));
        var parsed = new Answer(
                Integer.parseInt(lines.getFirst().split(" ", 3)[1]),
                lines,
                answer.substring(end + "\r\n\r\n".length()));
        return parsed.header("Transfer-Encoding").isPresent()
                ? new Answer(parsed.status(), parsed.headers(), joined(parsed.body()))
                : parsed;
    }

    /// Of a body in chunks, without their sizes.
    private static String joined(String chunks) {
        return chunks.replaceAll("(^|\r\n)[0-9A-Fa-f]+\r\n", "");
    }
}
