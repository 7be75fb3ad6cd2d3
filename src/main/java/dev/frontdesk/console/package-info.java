/// The web pages. The demo phone at `/try` enters messaging behind the signature check and shows what came of it; it
/// decides nothing about bookings and shows no conversation that it did not begin.
@NullMarked
package dev.frontdesk.console;

import org.jspecify.annotations.NullMarked;
