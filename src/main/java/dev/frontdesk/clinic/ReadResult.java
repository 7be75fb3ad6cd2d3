package dev.frontdesk.clinic;

import java.util.List;

/// What came of reading a clinic's document.
public sealed interface ReadResult {
    /// The document, complete and consistent, with every default filled in.
    record Read(ClinicDocument document) implements ReadResult {}

    /// Everything that is wrong with it by itself; never empty.
    ///
    /// @param claims what could be read of it that other clinics may have already
    record Unreadable(List<Problem> problems, Claims claims) implements ReadResult {}

    /// What only one clinic can have. An empty text stands for one that is refused already.
    record Claims(String slug, List<String> phoneNumbers, List<String> emailAddresses) {
        static final Claims NONE = new Claims("", List.of(), List.of());

        static Claims of(ClinicDocument document) {
            return new Claims(document.slug(), document.phoneNumbers(), document.emailAddresses());
        }
    }
}
