/// The demo's past: some weeks of conversations and appointments, played through the same doors that guests and staff
/// use. Writes nothing itself, and knows no booking rule.
@NullMarked
package dev.frontdesk.ops.history;

import org.jspecify.annotations.NullMarked;
