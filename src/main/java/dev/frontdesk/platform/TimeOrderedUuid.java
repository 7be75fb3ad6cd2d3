package dev.frontdesk.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/// Ids of rows: UUIDs of version 7 (RFC 9562, section 5.7), each greater than the one before. What is written together
/// then stands together in an index; random ids would touch a page of it for every row.
public final class TimeOrderedUuid {
    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedUuid() {}

    /// An id nobody has: unpredictable, but for the millisecond it was made in.
    public static UUID create() {
        return GENERATOR.generate();
    }
}
