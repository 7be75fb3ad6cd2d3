package dev.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.HostileRequests.Case;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.twilio.TwilioClientFixture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The carrier's webhooks against what nobody should send.
class HostileWebhooksIT {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final String SMS = "/webhooks/twilio/sms";
    private static final String STATUS = SMS + "/status";

    private static RunningFrontdesk frontdesk;
    private static HostileServer server;

    @BeforeAll
    static void start() {
        frontdesk = RunningFrontdesk.offline(db);
        server = new HostileServer(frontdesk, db.jdbi());
    }

    @AfterAll
    static void stop() {
        frontdesk.close();
        server.checkLog();
    }

    @ParameterizedTest
    @ValueSource(strings = {SMS, STATUS})
    void what_is_not_signed_is_refused(String path) {
        var form = TwilioClientFixture.encode(TwilioClientFixture.sms("+14155550120", Lakeside.NUMBER, "hello"));
        var right = frontdesk.carrier.signatureOf(path, form);
        var cases = new ArrayList<Case>();
        for (var signature :
                List.of("", "x", "=", right + "x", right.toLowerCase(Locale.ROOT), "A".repeat(5000), "\u00ff\u00fe")) {
            cases.add(signed(path, form, signature, Set.of(403)));
        }
        cases.add(signed(path, form + "&Extra=1", right, Set.of(403)));
        cases.add(signed(path + "?clinic=x", form, right, Set.of(403)));
        cases.add(signed(path, form.replace("hello", "hello%00"), right, Set.of(403)));
        cases.add(new Case(new RawHttp.Request("POST", path, List.of("X-Nothing: 1"), bytes(form)), Set.of(403)));
        for (var method : List.of("GET", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
            cases.add(new Case(new RawHttp.Request(method, path, List.of(), new byte[0]), Set.of(400, 403, 405, 501)));
        }
        server.endures(cases, "");
    }

    @Test
    void what_is_signed_but_no_text_is_refused() {
        var good = "From=%2B14155550121&To=" + encode(Lakeside.NUMBER) + "&MessageSid=SM1&Body=hi";
        var cases = new ArrayList<Case>();
        for (var form : List.of(
                "",
                "&&&",
                "=",
                "Body=hi",
                good.replace("MessageSid=SM1", "MessageSid="),
                good.replace("MessageSid=SM1", "MessageSid=" + "S".repeat(10_000)),
                good.replace("From=%2B14155550121", "From=whatsapp%3Anobody"),
                good.replace("From=%2B14155550121", "From=anonymous"),
                good.replace("From=%2B14155550121", "From=%2B1" + "4".repeat(40)),
                good.replace("To=", "From=x&To=").replace("From=%2B14155550121&", ""),
                good.replace("Body=hi", "Body=%00"),
                good.replaceFirst("To=[^&]+", "To=%2B19995550100"),
                good.replaceFirst("To=[^&]+", "To='%3B%20DROP%20TABLE%20clinics%3B--"))) {
            cases.add(signed(SMS, form, frontdesk.carrier.signatureOf(SMS, form), Set.of(400, 404)));
        }
        for (var form : List.of(
                "Body=%", "Body=%zz", "Body=%ff", "%ed%a0%bd=1", "Body=" + "x".repeat(70_000), "a=b&".repeat(16_000))) {
            cases.add(signed(SMS, form, "x", Set.of(400, 403, 413)));
        }
        for (var form : List.of("MessageSid=", "MessageStatus=sent", "MessageSid=%00&MessageStatus=sent")) {
            cases.add(signed(STATUS, form, frontdesk.carrier.signatureOf(STATUS, form), Set.of(400)));
        }
        server.endures(cases, "");
    }

    /// What the carrier signed is taken, whatever people wrote; and answered.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatever_people_write_is_answered(int half) {
        var guests = Stream.concat(
                        HostileValues.TEXTS.stream().filter(text -> !text.contains("\u0000")),
                        Stream.of("2".repeat(1600), "book ".repeat(2000), "1\n2\n3", "\u2028", "STOP'; DROP TABLE x"))
                .toList();
        for (var i = half; i < guests.size(); i += 2) {
            frontdesk.newGuest().sends(guests.get(i));
        }
        frontdesk.settle();

        assertThat(texts("SELECT DISTINCT answered_by FROM turns")).containsOnly("offline");
    }

    /// The first value counts, and only if all of them are signed.
    @Test
    void repeated_parameters_are_one_text() {
        var form = "From=%2B14155550129&From=%2B14155550130&To=" + encode(Lakeside.NUMBER)
                + "&To=nobody&MessageSid=SMtwice&MessageSid=SMthrice&Body=hi&Body=there&NumMedia=999999999999"
                + "&MediaUrl0=javascript%3Aalert(1)&OptOutType=NONSENSE";
        server.endures(List.of(signed(SMS, form, frontdesk.carrier.signatureOf(SMS, form), Set.of())), "");
        frontdesk.settle();

        assertThat(texts("""
                        SELECT body FROM messages
                        WHERE their_address IN ('+14155550129', '+14155550130') AND direction = 'inbound'
                        """)).containsExactly("hi");
    }

    private static Case signed(String target, String form, String signature, Set<Integer> expected) {
        var headers = List.of("Content-Type: application/x-www-form-urlencoded", "X-Twilio-Signature: " + signature);
        return new Case(new RawHttp.Request("POST", target, headers, bytes(form)), expected);
    }

    private static List<String> texts(String query) {
        return db.jdbi()
                .withHandle(h -> h.createQuery(query).mapTo(String.class).list());
    }

    private static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
