/// The root: puts the features together. Nobody imports it.
@NullMarked
package dev.frontdesk;

import org.jspecify.annotations.NullMarked;
