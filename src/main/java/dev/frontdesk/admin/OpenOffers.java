package dev.frontdesk.admin;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.customer.CustomerId;
import java.time.Instant;

/// What guests were offered, on whatever channel.
@FunctionalInterface
public interface OpenOffers {
    /// Offers again in `conversation` what the customer was last offered elsewhere and what is still free of it.
    void follow(Clinic clinic, ConversationId conversation, CustomerId customer, Instant now);
}
