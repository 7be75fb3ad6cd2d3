package dev.frontdesk.ops.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.frontdesk.platform.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of all rows, for people and for machines.
record Report(Map<String, String> conditions, List<Measurement> rows) {
    String markdown() {
        var table = new StringBuilder("""
                | row | target | measured | | next to it |
                |---|---|---|---|---|
                """);
        for (var row : rows) {
            table.append("| %s: %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.row(),
                            row.what(),
                            row.figures().stream().map(Figure::wanted).collect(Collectors.joining("<br>")),
                            row.figures().stream().map(Figure::measured).collect(Collectors.joining("<br>")),
                            row.figures().stream()
                                    .map(figure -> figure.met() ? "met" : "**missed**")
                                    .collect(Collectors.joining("<br>")),
                            beside(row)));
        }
        return table
                + System.lineSeparator()
                + conditions.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String beside(Measurement row) {
        return List.of(row.baseline(), row.conditions()).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("<br>"));
    }

    String json() throws JsonProcessingException {
        return Json.newMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
