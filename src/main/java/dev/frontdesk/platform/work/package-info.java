/// Work that survives a crash, on db-scheduler. Knows no kind of work.
@NullMarked
package dev.frontdesk.platform.work;

import org.jspecify.annotations.NullMarked;
