package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A guest's telephone: texts the clinic through the carrier's webhook, and reads what the carrier was given for it.
final class GuestPhone {
    static final String SMS = "/webhooks/twilio/sms";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger GUESTS = new AtomicInteger();

    final String number;
    private final TwilioClientFixture carrier;
    private final FakeTwilio outbox;

    GuestPhone(TwilioClientFixture carrier, FakeTwilio outbox) {
        this.number = "+1415" + (2_600_000 + GUESTS.incrementAndGet());
        this.carrier = carrier;
        this.outbox = outbox;
    }

    /// Texts, and waits for the answer.
    String texts(String body) {
        var before = received().size();
        sends(body);
        await().atMost(PATIENCE).until(() -> received().size() > before);
        return received().getLast().body();
    }

    /// Texts; it is taken, and that is all that is waited for.
    void sends(String body) {
        var answer = carrier.post(SMS, TwilioClientFixture.sms(number, Lakeside.NUMBER, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /// What was sent to this number, in order.
    List<FakeTwilio.Sent> received() {
        return outbox.sent().stream().filter(text -> text.to().equals(number)).toList();
    }
}
