/// The service under load and killed again and again, and what its guests were told compared with what it did.
@NullMarked
package dev.frontdesk.ops.torture;

import org.jspecify.annotations.NullMarked;
