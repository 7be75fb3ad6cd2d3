/// What a clinic is: locations, opening hours, services, providers, policies, FAQ, and the document it is loaded from.
/// Knows nothing of guests, conversations or appointments.
@NullMarked
package dev.frontdesk.clinic;

import org.jspecify.annotations.NullMarked;
