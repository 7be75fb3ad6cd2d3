package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// What a tool answered: the JSON of the contract, and its gist.
///
/// @param code the failure's code, null after a success
/// @param replayed whether this very call had run before and this is its first outcome
public record ToolOutcome(
        ObjectNode json, boolean success, @Nullable String code, boolean replayed) {}
