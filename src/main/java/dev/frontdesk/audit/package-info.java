/// The append-only record of every booking decision: tool executions, argument adjustments, staff access.
/// Written by others, never changed; knows nothing of what it records.
@NullMarked
package dev.frontdesk.audit;

import org.jspecify.annotations.NullMarked;
