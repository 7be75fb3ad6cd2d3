/// The receptionist: runs a conversation turn by turn, with a model or offline, through the booking tools.
/// Knows no carrier.
@NullMarked
package dev.frontdesk.dialogue;

import org.jspecify.annotations.NullMarked;
