/// The database: embedded or by URL, its schema's versions, transactions over DAOs, and how values are written in it.
/// Knows no table of a feature.
@NullMarked
package dev.frontdesk.platform.database;

import org.jspecify.annotations.NullMarked;
