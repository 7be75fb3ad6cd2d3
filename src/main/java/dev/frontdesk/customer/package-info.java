/// A person a clinic knows: phone, e-mail, name, consent and opt-out. Knows nothing of what they said or booked.
@NullMarked
package dev.frontdesk.customer;

import org.jspecify.annotations.NullMarked;
