package dev.frontdesk.clinic;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.frontdesk.platform.Json;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/// Turns the text of a document into a tree. JSON is told from YAML by its first character.
final class DocumentSyntax {
    private static final ObjectMapper JSON = Json.newMapper();
    private static final ObjectMapper YAML = Json.configure(new YAMLMapper());

    private DocumentSyntax() {}

    /// The tree, or null and a problem.
    static @Nullable JsonNode parse(String text, Problems problems) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var json = content.stripLeading().startsWith("{");
        try {
            return (json ? JSON : YAML).readTree(content);
        } catch (JacksonException e) {
            problems.add("", "cannot be read as %s%s".formatted(json ? "JSON" : "YAML", position(e.getLocation())));
        } catch (YAMLException _) {
            problems.add("", "cannot be read as YAML");
        }
        return null;
    }

    private static String position(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
