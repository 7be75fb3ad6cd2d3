package dev.frontdesk.ops.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// What a row came to.
///
/// @param row its name
/// @param what is measured, in words
/// @param figures each next to its target
/// @param baseline what the machine can do at best, measured in the same run; empty where nothing compares
/// @param conditions what else is worth knowing of it
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Measurement(String row, String what, List<Figure> figures, String baseline, String conditions) {
    /// A row whose calls failed, as they do where the machine is busy with something else.
    static Measurement failed(String row, String why) {
        return new Measurement(row, "not measured", List.of(), "", why);
    }

    boolean isMeasured() {
        return !figures.isEmpty();
    }
}
