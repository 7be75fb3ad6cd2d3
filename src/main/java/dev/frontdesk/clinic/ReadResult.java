package dev.frontdesk.clinic;

import java.util.List;

/// What came of reading a clinic's document.
public sealed interface ReadResult {
    /// The document, complete and consistent, with every default filled in.
    record Read(ClinicDocument document) implements ReadResult {}

    /// Everything that is wrong with it; never empty.
    record Unreadable(List<Problem> problems) implements ReadResult {}
}
