package dev.frontdesk.dialogue;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What is said to the guest.
///
/// @param text plain text, not yet fitted to the channel
/// @param dialogueState what to remember for the next turn
/// @param handOver whether staff should take the conversation
/// @param informed whether it answers a question about the clinic
public record Reply(String text, ObjectNode dialogueState, boolean handOver, boolean informed) {}
