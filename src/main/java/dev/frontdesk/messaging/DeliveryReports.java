package dev.frontdesk.messaging;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.conversation.OutboxDao;
import dev.frontdesk.conversation.OutboxDao.OnItsWay;
import dev.frontdesk.customer.Consent;
import dev.frontdesk.customer.ConsentDao;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.twilio.TwilioErrors;
import java.time.Instant;
import java.util.Optional;

/// Follows a text after the carrier took it. Reports come in any order, more than once, and sometimes before we have
/// written down that the text was sent: a status only ever moves forward.
final class DeliveryReports {
    private final Database database;
    private final SettingsService settings;

    DeliveryReports(Database database, SettingsService settings) {
        this.database = database;
        this.settings = settings;
    }

    /// Takes a report in; one about a text we do not know changes nothing.
    void take(DeliveryReport report, Instant now) {
        clinicOf(report)
                .ifPresent(clinicId -> database.useTransaction(
                        tx -> locate(tx, clinicId, report).ifPresent(found -> apply(tx, found, report, now))));
    }

    /// Before the transaction: the settings may have to ask the database, and others wait for what they learn.
    private Optional<ClinicId> clinicOf(DeliveryReport report) {
        return report.namesMessage()
                ? Optional.ofNullable(report.clinicId())
                : Optional.ofNullable(report.from())
                        .flatMap(settings::byPhoneNumber)
                        .map(Clinic::id);
    }

    private record Located(ClinicId clinicId, MessageId id, OnItsWay message) {}

    private static Optional<Located> locate(Tx tx, ClinicId clinicId, DeliveryReport report) {
        var outbox = tx.dao(OutboxDao.class);
        return (report.namesMessage()
                        ? Optional.ofNullable(report.messageId())
                        : outbox.findBySid(clinicId, report.messageSid()))
                .flatMap(id -> outbox.lockOnItsWay(clinicId, id).map(message -> new Located(clinicId, id, message)));
    }

    private static void apply(Tx tx, Located found, DeliveryReport report, Instant now) {
        var status = report.ourStatus();
        if (status.isEmpty() || !isNews(found.message(), report.messageSid(), status.get())) {
            return;
        }
        tx.dao(OutboxDao.class)
                .advance(found.clinicId(), found.id(), status.get(), report.messageSid(), report.errorCode(), now);
        if (report.errorCode() != null) {
            learn(tx, found, report.errorCode(), now);
        }
    }

    /// A text that failed without an id did so by our judgement: the carrier, which has it after all, knows better.
    private static boolean isNews(OnItsWay message, String messageSid, MessageStatus status) {
        var ourJudgement = message.messageSid() == null && message.status() == MessageStatus.FAILED;
        var sameText = message.messageSid() == null || message.messageSid().equals(messageSid);
        return sameText && status.isBeyond(ourJudgement ? MessageStatus.QUEUED : message.status());
    }

    private static void learn(Tx tx, Located found, String errorCode, Instant now) {
        var customerId = found.message().customerId();
        if (TwilioErrors.isOptedOut(errorCode)) {
            Consent.stop(
                    tx,
                    found.clinicId(),
                    customerId,
                    Consent.Source.SEND_REFUSED,
                    found.id().value(),
                    now);
        } else if (TwilioErrors.isUnreachable(errorCode)) {
            tx.dao(ConsentDao.class).block(found.clinicId(), customerId, errorCode);
        }
    }
}
