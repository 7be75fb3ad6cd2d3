/// Twilio: signature check, REST sender. The only importer of com.twilio.
@NullMarked
package dev.frontdesk.twilio;

import org.jspecify.annotations.NullMarked;
