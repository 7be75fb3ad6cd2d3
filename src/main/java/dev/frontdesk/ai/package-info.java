/// The port to language models: configuration, and what is asked of one. Knows no vendor.
@NullMarked
package dev.frontdesk.ai;

import org.jspecify.annotations.NullMarked;
