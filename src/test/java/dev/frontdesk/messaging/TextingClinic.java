package dev.frontdesk.messaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.ConversationEvent;
import dev.frontdesk.conversation.ConversationEventDao;
import dev.frontdesk.conversation.ConversationFixture;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.TurnClaim;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.customer.ConsentDao;
import dev.frontdesk.customer.ConsentEvent;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.platform.SecretString;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.http.Http;
import dev.frontdesk.platform.work.DurableWork;
import dev.frontdesk.platform.work.ManualWork;
import dev.frontdesk.twilio.FakeTwilio;
import dev.frontdesk.twilio.TwilioClientFixture;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// A clinic that can be texted: the whole of texting on real HTTP and PostgreSQL, the carrier faked on the wire, work
/// and time moved by the test. The assistant repeats what it was told.
public final class TextingClinic implements AutoCloseable {
    public static final String NUMBER = ConversationFixture.OUR_NUMBER;
    public static final String SMS = "/webhooks/twilio/sms";
    public static final Duration SEND_TIMEOUT = Duration.ofMillis(700);

    private static final URI PUBLIC_URL = URI.create("https://frontdesk.example/");
    private static final AtomicInteger GUESTS = new AtomicInteger();

    public final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    public final FakeTwilio twilio = FakeTwilio.start();
    public final Database database;
    public final ManualWork work;
    public final ClinicId clinicId;
    public final TwilioClientFixture carrier;

    private final DropwizardTestSupport<Configuration> server;
    private final SettingsService settings;
    private @Nullable MessagingFeature feature;

    interface CountDao {
        @SqlQuery("SELECT count(*) FROM messages WHERE clinic_id = :clinicId")
        int messages(ClinicId clinicId);

        @SqlQuery("SELECT count(*) FROM customers WHERE clinic_id = :clinicId")
        int customers(ClinicId clinicId);

        @SqlQuery(
                "SELECT id FROM conversations WHERE clinic_id = :clinicId AND customer_id = "
                        + "(SELECT id FROM customers WHERE clinic_id = :clinicId AND phone = :phone) ORDER BY started_at, closed_at NULLS LAST")
        List<ConversationId> conversations(ClinicId clinicId, String phone);
    }

    private TextingClinic(TestDatabase db, String accountSid, String authToken) {
        database = db.database();
        work = new ManualWork(database, clock);
        var clinics = ClinicFeature.over(database, clock);
        clinics.registry().put(Documents.glow());
        settings = clinics.settings();
        clinicId = settings.byPhoneNumber(NUMBER).orElseThrow().id();
        server = new DropwizardTestSupport<>(TestApplication.class, configuration()) {
            @Override
            public Application<Configuration> newApplication() {
                return new TestApplication(environment -> feature = install(environment, accountSid, authToken));
            }
        };
        try {
            server.before();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        work.register(TurnClaims.WORK, new DurableWork.Retries(3, Duration.ofSeconds(1)), echo());
        carrier = new TwilioClientFixture(
                URI.create("http://localhost:" + server.getLocalPort()), PUBLIC_URL, FakeTwilio.AUTH_TOKEN);
    }

    /// With an account at the carrier.
    public static TextingClinic start(TestDatabase db) {
        return new TextingClinic(db, FakeTwilio.ACCOUNT_SID, FakeTwilio.AUTH_TOKEN);
    }

    /// Webhooks can be signed, but nothing can be sent.
    public static TextingClinic withoutAccount(TestDatabase db) {
        return new TextingClinic(db, "", FakeTwilio.AUTH_TOKEN);
    }

    /// As a server is that was told nothing of a carrier.
    public static TextingClinic withoutToken(TestDatabase db) {
        return new TextingClinic(db, "", "");
    }

    public MessagingFeature feature() {
        return Objects.requireNonNull(feature);
    }

    /// A number nobody has texted from.
    public static String newGuest() {
        return "+1415" + (2000000 + GUESTS.incrementAndGet());
    }

    public HttpResponse<String> text(String from, String body) {
        return carrier.post(SMS, TwilioClientFixture.sms(from, NUMBER, body));
    }

    /// Lets everything that is due happen.
    public void settle() {
        work.runDue();
    }

    /// Lets everything end that an earlier test began.
    public void forgetWhatWasBefore() {
        twilio.reset();
        while (!work.queue().isEmpty()) {
            settleAfter(Duration.ofMinutes(15));
        }
        twilio.reset();
    }

    public void settleAfter(Duration wait) {
        clock.advance(wait);
        settle();
    }

    public Customer customer(String phone) {
        return database.dao(CustomerDao.class).findByPhone(clinicId, phone).orElseThrow();
    }

    public List<ConversationId> conversations(String phone) {
        return database.dao(CountDao.class).conversations(clinicId, phone);
    }

    public List<Message> messages(String phone) {
        return conversations(phone).stream()
                .flatMap(id -> database.dao(MessageDao.class).latest(clinicId, id, 100).stream())
                .toList();
    }

    /// What we said to them, in order.
    public List<Message> replies(String phone) {
        return messages(phone).stream()
                .filter(m -> m.direction().equals("outbound"))
                .toList();
    }

    public List<String> events(String phone) {
        return conversations(phone).stream()
                .flatMap(id -> database.dao(ConversationEventDao.class).of(clinicId, id).stream())
                .map(ConversationEvent::kind)
                .toList();
    }

    public List<ConsentEvent> ledger(String phone) {
        return database.dao(ConsentDao.class).ledger(clinicId, customer(phone).id());
    }

    public int storedMessages() {
        return database.dao(CountDao.class).messages(clinicId);
    }

    public int storedCustomers() {
        return database.dao(CountDao.class).customers(clinicId);
    }

    @Override
    public void close() {
        server.after();
        twilio.close();
    }

    private MessagingFeature install(Environment environment, String accountSid, String authToken) {
        return MessagingFeature.install(
                new MessagingConfiguration(accountSid, new SecretString(authToken), twilio.url(), SEND_TIMEOUT),
                PUBLIC_URL,
                environment,
                database,
                settings,
                work,
                clock);
    }

    /// Answers by the rule of [TurnClaims], saying everything back.
    private DurableWork.Handler echo() {
        var claims = new TurnClaims(database);
        return (clinic, id) -> {
            var claim = claims.claimFor(clinicId, new MessageId(id), clock.instant());
            while (true) {
                switch (claim) {
                    case TurnClaim.Answered() -> {
                        return new DurableWork.Outcome.Done();
                    }
                    case TurnClaim.Busy(var until) -> {
                        return new DurableWork.Outcome.Again(until);
                    }
                    case TurnClaim.Claimed(var turn) -> {
                        database.useTransaction(tx -> {
                            claims.complete(
                                    tx, turn, "offline", JsonNodeFactory.instance.objectNode(), clock.instant());
                            feature().outbox().reply(tx, turn, "You said: " + turn.text(), clock.instant());
                        });
                        claim = claims.claimNext(clinicId, turn.conversationId(), clock.instant());
                    }
                }
            }
        };
    }

    private static Configuration configuration() {
        var server = new DefaultServerFactory();
        server.setApplicationConnectors(List.of(onAnyPort()));
        server.setAdminConnectors(List.of(onAnyPort()));
        var noRequestLog = new LogbackAccessRequestLogFactory();
        noRequestLog.setAppenders(List.of());
        server.setRequestLogFactory(noRequestLog);
        var quiet = new DefaultLoggingFactory();
        quiet.setLevel("WARN");
        var configuration = new Configuration();
        configuration.setLoggingFactory(quiet);
        configuration.setServerFactory(server);
        return configuration;
    }

    private static HttpConnectorFactory onAnyPort() {
        var connector = new HttpConnectorFactory();
        connector.setPort(0);
        return connector;
    }

    /// The server with nothing in it but texting.
    public static final class TestApplication extends Application<Configuration> {
        private final Consumer<Environment> install;

        TestApplication(Consumer<Environment> install) {
            this.install = install;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            Http.install(environment, configuration.getServerFactory());
            install.accept(environment);
        }
    }
}
