/// Commands and jobs an operator runs: database, clinic import, demo, checks.
@NullMarked
package dev.frontdesk.ops;

import org.jspecify.annotations.NullMarked;
