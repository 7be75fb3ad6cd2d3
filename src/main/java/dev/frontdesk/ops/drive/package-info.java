/// The service driven from outside, as its users and its operator would: a process of its own, and texts over HTTP.
/// Knows nothing of what is measured or checked.
@NullMarked
package dev.frontdesk.ops.drive;

import org.jspecify.annotations.NullMarked;
