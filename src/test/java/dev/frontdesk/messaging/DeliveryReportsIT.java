package dev.frontdesk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageStatus;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.FakeTwilio.Fault;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportsIT extends SomebodyTexts {
    private FakeTwilio.Sent send(Fault... faults) {
        clinic.twilio.next(faults);
        clinic.text(guest, "Hi");
        clinic.settle();
        return clinic.twilio.sent().getFirst();
    }

    private void report(FakeTwilio.Sent text, String status, String errorCode) {
        var parameters = TwilioClientFixture.report(text, status);
        if (!errorCode.isEmpty()) {
            parameters.put("ErrorCode", errorCode);
        }
        var callback = text.statusCallback();
        assertThat(clinic.carrier
                        .post(callback.getRawPath() + "?" + callback.getRawQuery(), parameters)
                        .statusCode())
                .isEqualTo(200);
    }

    private Message reply() {
        return clinic.replies(guest).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "sent delivered, delivered",
        "delivered sent, delivered",
        "queued sending sent, sent",
        "delivered delivered sent queued, delivered",
        "sent undelivered delivered, undelivered",
        "failed sent, failed",
        "delivered read, delivered",
        "some_new_status, sent",
    })
    void aStatusOnlyMovesForward(String reports, String status) {
        var text = send();

        List.of(reports.split(" ")).forEach(report -> report(text, report, ""));

        assertThat(reply().status().wireName()).isEqualTo(status);
    }

    @Test
    void aReportThatComesBeforeWeKnowOfTheTextIsNotLostAndSparesTheGuestASecondOne() {
        var text = send(new Fault.TakesItAndDrops());
        assertThat(reply().status()).isEqualTo(MessageStatus.QUEUED);

        report(text, "delivered", "");
        clinic.settleAfter(Duration.ofMinutes(1));

        assertThat(reply().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(reply().messageSid()).isEqualTo(text.sid());
        assertThat(clinic.twilio.sent()).hasSize(1);
        assertThat(clinic.work.queue()).isEmpty();
    }

    @Test
    void aTextWeGaveUpThatArrivedAfterAllIsDelivered() {
        var dropped = new Fault[MessageDispatch.MAX_TRIES];
        Arrays.fill(dropped, new Fault.TakesItAndDrops());
        var text = send(dropped);
        for (var i = 0; i < MessageDispatch.MAX_TRIES; i++) {
            clinic.settleAfter(Duration.ofMinutes(15));
        }
        assertThat(reply().status()).isEqualTo(MessageStatus.FAILED);

        report(text, "delivered", "");

        assertThat(reply().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"30003, false", "30004, false", "30005, true", "30006, true", "30007, false"})
    void anUndeliveredTextMayMeanThatTheNumberCannotBeTexted(String code, boolean blocked) {
        var text = send();

        report(text, "undelivered", code);

        assertThat(reply().errorCode()).isEqualTo(code);
        assertThat(clinic.customer(guest).smsBlockedCode() != null).isEqualTo(blocked);
    }

    @Test
    void aTextRefusedForAnOptOutOptsOut() {
        report(send(), "failed", "21610");

        assertThat(clinic.customer(guest).smsOptedOutAt()).isNotNull();
        assertThat(clinic.ledger(guest)).hasSize(1);
    }

    @Test
    void aReportIsFoundByItsSidToo() {
        var text = send();

        var answer = clinic.carrier.post(TextingClinic.SMS + "/status", TwilioClientFixture.report(text, "delivered"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reply().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    /// Whoever holds a connection while it waits for the settings keeps those waiting who have them.
    @Test
    void theClinicOfANumberIsLookedUpBeforeTheTransaction() {
        var alone = new ArrayList<Boolean>();
        var jdbi = db.jdbi();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (context.getRenderedSql().contains("FROM clinics")) {
                    alone.add(isAlone(context));
                }
            }
        });
        var database = new Database(jdbi);
        var settings = ClinicFeature.over(database, clinic.clock).settings();

        new DeliveryReports(database, settings)
                .take(
                        new DeliveryReport(null, null, TextingClinic.NUMBER, send().sid(), "delivered", null),
                        clinic.clock.instant());

        assertThat(reply().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(alone).isNotEmpty().containsOnly(true);
    }

    private static boolean isAlone(StatementContext context) {
        try {
            return context.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReportOfAnUnknownTextIsTakenAndChangesNothing() {
        var text = send();
        var parameters = TwilioClientFixture.report(text, "failed");
        parameters.put("MessageSid", TwilioClientFixture.newMessageSid());

        assertThat(clinic.carrier
                        .post(TextingClinic.SMS + "/status", parameters)
                        .statusCode())
                .isEqualTo(200);
        assertThat(clinic.carrier
                        .post(TextingClinic.SMS + "/status?clinic=x&message=y", parameters)
                        .statusCode())
                .isEqualTo(200);
        assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
    }

    @ParameterizedTest
    @CsvSource({"MessageSid", "MessageStatus"})
    void aReportWithoutItsPartsIsRefused(String missing) {
        var parameters = TwilioClientFixture.report(send(), "failed");
        parameters.remove(missing);

        assertThat(clinic.carrier
                        .post(TextingClinic.SMS + "/status", parameters)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnsignedReportIsRefused() {
        var text = send();
        var body = TwilioClientFixture.encode(TwilioClientFixture.report(text, "failed"));

        assertThat(clinic.carrier
                        .send(TextingClinic.SMS + "/status", body, "wrong", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(reply().status()).isEqualTo(MessageStatus.SENT);
    }
}
