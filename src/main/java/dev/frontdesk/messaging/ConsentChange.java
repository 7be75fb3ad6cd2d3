package dev.frontdesk.messaging;

import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.customer.Consent;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A text that says whether its sender may be texted. It goes into the ledger and gets no turn. To a keyword the
/// carrier has replied already, so that no reply of ours follows; of an opt-out in the guest's own words it knows
/// nothing.
///
/// @param byCarrier whether the carrier acts on it too
record ConsentChange(ConsentKeyword keyword, Consent.Source source, boolean byCarrier) {
    /// Empty for an ordinary message, which START, YES and UNSTOP are from somebody who is not opted out: "yes"
    /// confirms more appointments than it ends silences.
    static Optional<ConsentChange> in(InboundSms sms, Customer guest) {
        return recognised(sms)
                .filter(change -> change.keyword != ConsentKeyword.START || guest.smsOptedOutAt() != null);
    }

    private static Optional<ConsentChange> recognised(InboundSms sms) {
        return Optional.ofNullable(sms.optOutType())
                .flatMap(ConsentKeyword::named)
                .map(keyword -> new ConsentChange(keyword, Consent.Source.CARRIER, true))
                .or(() -> ConsentKeyword.in(sms.body())
                        .map(keyword -> new ConsentChange(keyword, Consent.Source.KEYWORD, true)))
                .or(() -> PlainOptOut.isSaidIn(sms.body())
                        ? Optional.of(new ConsentChange(ConsentKeyword.STOP, Consent.Source.KEYWORD, false))
                        : Optional.empty());
    }

    /// @return whether the guest is to be told: of a new opt-out that nobody else confirms
    boolean apply(Tx tx, Customer guest, ConversationId conversationId, MessageId messageId, Instant now) {
        var clinicId = guest.clinicId();
        boolean unconfirmed = false;
        var event = switch (keyword) {
            case STOP -> {
                boolean fresh = Consent.stop(tx, clinicId, guest.id(), source, messageId.value(), now);
                unconfirmed = fresh && !byCarrier;
                tx.dao(ConversationDao.class).setOutcome(clinicId, conversationId, "opted_out");
                tx.dao(ConversationDao.class).close(clinicId, conversationId, now);
                yield "opted_out";
            }
            case START -> {
                Consent.start(tx, clinicId, guest.id(), source, messageId.value(), now);
                yield "opted_in";
            }
            case HELP -> {
                Consent.help(tx, clinicId, guest.id(), source, messageId.value(), now);
                yield "help_requested";
            }
        };
        tx.dao(ConversationEventDao.class).record(clinicId, conversationId, event, Map.of(), now);
        return unconfirmed;
    }
}
