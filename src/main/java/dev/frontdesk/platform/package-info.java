/// What every feature stands on: database, durable work, JSON, clock, HTTP errors, secrets.
/// Knows no feature.
@NullMarked
package dev.frontdesk.platform;

import org.jspecify.annotations.NullMarked;
