/// The web pages. The demo phone at /try enters messaging behind the signature check.
@NullMarked
package dev.frontdesk.console;

import org.jspecify.annotations.NullMarked;
