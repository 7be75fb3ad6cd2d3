package dev.frontdesk.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.frontdesk.platform.StorableText;

/// Where in a document something is wrong: `providers[0].services[1]`.
final class JsonPath {
    private static final int MAX_LENGTH = 200;

    private JsonPath() {}

    static String of(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        if (path.isEmpty()) {
            return "the body";
        }
        return path.length() > MAX_LENGTH ? StorableText.cut(path.toString(), MAX_LENGTH) + "…" : path.toString();
    }
}
