package dev.frontdesk.ops.promise;

import java.util.List;
import java.util.stream.Collectors;

/// Verdicts as a Markdown table.
public final class VerdictTable {
    private VerdictTable() {}

    public static String of(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(VerdictTable::row)
                .collect(Collectors.joining(
                        "", "| promise | what holds | broken | for example |\n|---|---|---|---|\n", ""));
    }

    private static String row(Verdict verdict) {
        return "| %s | %s | %d | %s |%n"
                .formatted(verdict.name(), verdict.sentence(), verdict.broken(), String.join(", ", verdict.examples()));
    }
}
