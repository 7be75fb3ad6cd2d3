package dev.frontdesk.clinic;

import java.util.List;

/// What putting a clinic's document did.
public sealed interface PutResult {
    record Created(ClinicId id) implements PutResult {}

    record Updated(ClinicId id) implements PutResult {}

    /// The clinic has this very document already; nothing was written.
    record Unchanged(ClinicId id) implements PutResult {}

    /// Everything that is wrong with the document; nothing was written.
    record Invalid(List<Problem> problems) implements PutResult {}
}
