package dev.frontdesk.console;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationMetadata.PendingSlotOffers;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.messaging.InboundSms;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts together what the page shows of a guest. Takes a connection for each question and keeps none.
final class TryReader {
    private static final int MAX_TEXTS = 100;
    private static final int MAX_TOOL_CALLS = 20;
    private static final int MAX_APPOINTMENTS = 5;

    /// What has no answer after so long gets none.
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

    private final TryDao dao;

    TryReader(Database database) {
        this.dao = database.dao(TryDao.class);
    }

    /// The guest whose first text had this id.
    Optional<TryDao.Guest> guest(Clinic clinic, UUID firstText) {
        return dao.guest(clinic.id(), InboundSms.madeUpSid(firstText));
    }

    TryDao.Standing standing(Clinic clinic, UUID firstText, MadeUpNumber number) {
        return dao.standing(clinic.id(), InboundSms.madeUpSid(firstText), number.value());
    }

    TryView view(Clinic clinic, CustomerId customer, Instant now) {
        var view = new TryView(
                "",
                customer.value(),
                dao.texts(clinic.id(), customer, InboundSms.MADE_UP, MAX_TEXTS),
                dao.isReplying(clinic.id(), customer, now.minus(LONGEST_TURN)),
                openOffer(clinic, customer, now),
                dao.toolCalls(clinic.id(), customer, MAX_TOOL_CALLS),
                dao.appointments(clinic.id(), customer, MAX_APPOINTMENTS).stream()
                        .map(row -> appointment(clinic, row))
                        .toList());
        return view.versioned();
    }

    private @Nullable PendingSlotOffers openOffer(Clinic clinic, CustomerId customer, Instant now) {
        return dao.metadata(clinic.id(), customer)
                .map(row -> row.customMetadata().asOf(now).pendingSlotOffers())
                .orElse(null);
    }

    private static TryView.Appointment appointment(Clinic clinic, TryDao.AppointmentRow row) {
        var zone = clinic.timeZone();
        return new TryView.Appointment(
                row.id(),
                row.status(),
                row.service(),
                row.provider(),
                row.location(),
                row.startsAt().atZone(zone).toOffsetDateTime(),
                row.endsAt().atZone(zone).toOffsetDateTime(),
                row.guestName(),
                row.calendarState());
    }
}
