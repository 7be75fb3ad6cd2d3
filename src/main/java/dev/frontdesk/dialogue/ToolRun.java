package dev.frontdesk.dialogue;

/// A tool call that was answered.
///
/// @param result the typed result behind the outcome's JSON
record ToolRun(String tool, Object result, ToolOutcome outcome) {}
