package dev.frontdesk.dialogue;

/// Answers one turn: reads what the guest wrote, uses the tools, says something back.
public interface Receptionist {
    Reply answer(TurnInput turn);
}
