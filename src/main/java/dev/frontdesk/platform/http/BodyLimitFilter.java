package dev.frontdesk.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;

/// Refuses bodies over 1 MB, whether they announce their length or come in chunks, those that trickle in for ever, and
/// those that are not packed as their `Content-Encoding` says.
@PreMatching
final class BodyLimitFilter implements ContainerRequestFilter {
    static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DROPPED_BYTES = 8 * MAX_BYTES;
    /// A silent connection is closed before; this one is for bodies that come byte by byte.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Override
    public void filter(ContainerRequestContext request) {
        var body = request.getEntityStream();
        if (request.getLength() > MAX_BYTES) {
            throw tooLarge(body);
        }
        request.setEntityStream(new Limited(body));
    }

    /// A caller who is still sending hears an answer only when somebody listens: a bounded rest is read and dropped.
    private static ApiException tooLarge(InputStream rest) {
        try {
            rest.skipNBytes(MAX_DROPPED_BYTES);
        } catch (IOException _) {
            // The caller has hung up, or the rest was shorter.
        }
        return new ApiException(413, "too_large", "the body is too large", List.of());
    }

    private static final class Limited extends FilterInputStream {
        private final long started = System.nanoTime();
        private int left = MAX_BYTES;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var value = unpacked(super::read);
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = unpacked(() -> super.read(buffer, offset, length));
            count(Math.max(read, 0));
            return read;
        }

        private interface Read {
            int read() throws IOException;
        }

        /// Jetty throws what its decoder throws, sometimes inside another exception, while the body is being read.
        private static int unpacked(Read body) throws IOException {
            try {
                return body.read();
            } catch (IOException | RuntimeException e) {
                if (e instanceof ZipException || e.getCause() instanceof ZipException) {
                    throw new ApiException(
                            400, "malformed_json", "the body is not packed as its Content-Encoding says", List.of());
                }
                throw e;
            }
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(in);
            }
            if (System.nanoTime() - started > MOST_NANOS) {
                throw new ApiException(408, "timeout", "the request took too long to arrive", List.of());
            }
        }
    }
}
