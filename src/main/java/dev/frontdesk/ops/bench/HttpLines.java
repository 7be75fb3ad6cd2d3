package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Connections to one server, as many as are needed at once: each request takes one that is idle.
final class HttpLines implements AutoCloseable {
    private final URI server;
    private final ConcurrentLinkedDeque<HttpLine> idle = new ConcurrentLinkedDeque<>();

    HttpLines(URI server) {
        this.server = server;
    }

    HttpLine.Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        var taken = idle.poll();
        var line = taken == null ? new HttpLine(server) : taken;
        try {
            var answer = line.send(method, path, headers, body);
            idle.push(line);
            return answer;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (var line = idle.poll(); line != null; line = idle.poll()) {
            line.close();
        }
    }
}
