package dev.frontdesk.ops;

import dev.frontdesk.clinic.ClinicDocumentReader;
import dev.frontdesk.clinic.ClinicRegistry;
import dev.frontdesk.clinic.PutResult;
import dev.frontdesk.clinic.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The clinic that the demo serves. Importing it again changes nothing.
public final class DemoClinic {
    public static final String SLUG = "glow";

    private static final String DOCUMENT = "/demo/glow.yaml";

    private DemoClinic() {}

    public static void importInto(ClinicRegistry registry) {
        if (!(ClinicDocumentReader.read(text()) instanceof ReadResult.Read(var document))
                || registry.put(document) instanceof PutResult.Invalid) {
            throw new IllegalStateException("the demo clinic cannot be imported");
        }
    }

    private static String text() {
        try (var in = DemoClinic.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException("no " + DOCUMENT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
