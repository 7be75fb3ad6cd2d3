/// `bench`: how fast the service is, each figure next to its target and next to what the machine could do at best.
/// Everything it measures it measures from outside, over HTTP, on a service in a process of its own.
@NullMarked
package dev.frontdesk.ops.bench;

import org.jspecify.annotations.NullMarked;
