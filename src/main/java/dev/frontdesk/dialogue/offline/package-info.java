/// The receptionist that needs no model: understands English by rules, remembers a little between turns, and reaches
/// appointments through the same tools as a model does. Knows no database, no carrier and no booking rule.
@NullMarked
package dev.frontdesk.dialogue.offline;

import org.jspecify.annotations.NullMarked;
