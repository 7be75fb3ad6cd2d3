package dev.frontdesk.ops;

import dev.frontdesk.clinic.ClinicDocument;
import dev.frontdesk.clinic.ClinicDocumentReader;
import dev.frontdesk.clinic.ClinicRegistry;
import dev.frontdesk.clinic.Problem;
import dev.frontdesk.clinic.PutResult;
import dev.frontdesk.clinic.ReadResult;
import java.util.ArrayList;
import java.util.List;

/// Puts the text of a clinic's document into the registry and says what came of it, a line for each thing.
final class ClinicImport {
    /// @param accepted whether the clinic is now as the document says
    /// @param lines what an operator is told
    record Report(boolean accepted, List<String> lines) {}

    private final ClinicRegistry registry;

    ClinicImport(ClinicRegistry registry) {
        this.registry = registry;
    }

    Report run(String text) {
        return switch (ClinicDocumentReader.read(text)) {
            case ReadResult.Unreadable unreadable ->
                refused(registry.problems(unreadable.claims().slug(), unreadable));
            case ReadResult.Read(var document) -> put(document);
        };
    }

    private Report put(ClinicDocument document) {
        return switch (registry.put(document)) {
            case PutResult.Created _ -> accepted("created", document);
            case PutResult.Updated _ -> accepted("updated", document);
            case PutResult.Unchanged _ -> accepted("unchanged", document);
            case PutResult.Invalid(var problems) -> refused(problems);
        };
    }

    private static Report accepted(String outcome, ClinicDocument document) {
        var lines = new ArrayList<String>();
        lines.add("clinic %s %s: %s, %s, %s, %s"
                .formatted(
                        document.slug(),
                        outcome,
                        count(document.locations(), "location"),
                        count(document.services(), "service"),
                        count(document.providers(), "provider"),
                        count(document.faq(), "question")));
        document.remarks().forEach(remark -> lines.add("note: " + remark));
        return new Report(true, lines);
    }

    private static Report refused(List<Problem> problems) {
        return new Report(false, problems.stream().map(Problem::toString).toList());
    }

    private static String count(List<?> things, String name) {
        return things.size() + " " + name + (things.size() == 1 ? "" : "s");
    }
}
