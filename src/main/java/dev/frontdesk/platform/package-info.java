/// What every feature stands on and that knows no feature: configuration, JSON, secrets, the clock. Its parts lead to
/// the database, run durable work and speak HTTP.
@NullMarked
package dev.frontdesk.platform;

import org.jspecify.annotations.NullMarked;
