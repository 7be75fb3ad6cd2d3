package dev.frontdesk.dialogue;

import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.ai.PatientModel;
import dev.frontdesk.ai.openai.FakeOpenAi;
import dev.frontdesk.ai.openai.OpenAiLanguageModel;
import dev.frontdesk.booking.BookAppointment;
import dev.frontdesk.booking.Booked;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.BookingOrchestrator;
import dev.frontdesk.booking.BuiltInCalendar;
import dev.frontdesk.booking.CheckAvailability;
import dev.frontdesk.booking.SlotFinder;
import dev.frontdesk.booking.SlotSelectionManager;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.conversation.Conversation;
import dev.frontdesk.conversation.ConversationDao;
import dev.frontdesk.conversation.Episodes;
import dev.frontdesk.conversation.Message;
import dev.frontdesk.conversation.MessageDao;
import dev.frontdesk.conversation.MessageId;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.dialogue.offline.OfflineReceptionist;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.JdbiFactory;
import dev.frontdesk.platform.database.TestDatabase;
import dev.frontdesk.platform.work.DurableWork;
import dev.frontdesk.platform.work.ManualWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// A guest who texts a clinic whose receptionist is real but for the model, which speaks over HTTP as the test says,
/// and the offline receptionist, which only says that it is there. What is sent stays in the outbox.
final class TextingGuest implements AutoCloseable {
    static final String OFFLINE = "This is the offline receptionist.";

    final FakeOpenAi openAi = FakeOpenAi.start();
    final TestClock clock = TestClock.at("2026-11-23T15:00:00Z");
    final ManualWork work;
    final Clinic clinic;
    /// Thrown, one each, where a reply is about to be committed.
    final Queue<RuntimeException> crashes = new ArrayDeque<>();

    boolean offlineFails;
    private final Database database;
    private final Jdbi jdbi;
    private final CustomerId customer = CustomerId.create();
    private final Conversation conversation;
    private final OpenAiLanguageModel model;
    private final BookingOrchestrator brain;

    TextingGuest(TestDatabase db) {
        this(db, true);
    }

    /// @param withModel false: the real offline receptionist answers everything
    TextingGuest(TestDatabase db, boolean withModel) {
        this(db.jdbi(), withModel);
    }

    /// Everything there is shares one connection: whoever needs another meanwhile fails.
    static TextingGuest onOneConnection(TestDatabase db) {
        return new TextingGuest(JdbiFactory.over(db.oneConnection()), true);
    }

    private TextingGuest(Jdbi jdbi, boolean withModel) {
        this.jdbi = jdbi;
        database = new Database(jdbi);
        var clinics = ClinicFeature.over(database, clock);
        clinic = TestClinic.importedBy(clinics);
        work = new ManualWork(database, clock);
        work.register(
                Outbox.WORK,
                new DurableWork.Retries(0, Duration.ofSeconds(1)),
                (_, _) -> new DurableWork.Outcome.Done());
        var config = openAi.config(Duration.ofMillis(700));
        model = new OpenAiLanguageModel(config, "sk-test");
        LanguageModel patient = new PatientModel(model, clock, clock::advance);
        var finder = new SlotFinder(database, new BuiltInCalendar(database));
        var slots = new SlotSelectionManager(database, finder);
        brain = new BookingOrchestrator(database, clock, finder, slots, new BuiltInCalendar(database));
        new DialogueFeature(
                config,
                new DialogueFeature.Platform(database, work, clinics.settings(), clock),
                new DialogueFeature.Brain(brain, slots),
                new Outbox(database, work, this::fit),
                withModel
                        ? new DialogueFeature.Minds(patient, this::offline)
                        : new DialogueFeature.Minds(null, new OfflineReceptionist()));
        database.dao(CustomerDao.class).insert(clinic.id(), customer, "+14155550123", null, "Sam", clock.instant());
        conversation = database.inTransaction(
                tx -> Episodes.current(tx, clinic.id(), customer, BookingChannel.SMS, clock.instant()));
    }

    /// Writes, and waits for what is due now.
    ///
    /// @return the last thing said to the guest
    String texts(String body) {
        writes(body);
        work.runDue();
        return replies().isEmpty() ? "" : replies().getLast();
    }

    /// Writes; nothing runs.
    void writes(String body) {
        wrote(body, clock.instant());
    }

    /// Wrote then, while the assistant was about to reply.
    void wrote(String body, Instant at) {
        wrote(body, List.of(), at);
    }

    /// Sends a picture without a word, and waits for what is due now.
    String sendsAPicture() {
        wrote("", List.of(new Message.Media("https://api.twilio.example/media/ME1", "image/jpeg")), clock.instant());
        work.runDue();
        return replies().getLast();
    }

    private void wrote(String body, List<Message.Media> media, Instant at) {
        var id = MessageId.create();
        database.useTransaction(tx -> {
            tx.dao(MessageDao.class)
                    .insertInbound(
                            clinic.id(),
                            id,
                            conversation.id(),
                            body,
                            "+12125550100",
                            "+14155550123",
                            "SM" + UUID.randomUUID(),
                            null,
                            media,
                            at);
            work.schedule(tx, TurnClaims.WORK, clinic.id().value(), id.value(), clock.instant());
        });
    }

    void isCalled(String name) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE customers SET name = ? WHERE clinic_id = ? AND id = ?",
                name,
                clinic.id().value(),
                customer.value()));
    }

    /// Somebody else of the same clinic books Botox.
    ///
    /// @return the appointment's id
    String anotherGuestBooks(String start) {
        var other = CustomerId.create();
        database.dao(CustomerDao.class).insert(clinic.id(), other, "+14155550199", null, "Robin", clock.instant());
        var theirs = database.inTransaction(
                tx -> Episodes.current(tx, clinic.id(), other, BookingChannel.SMS, clock.instant()));
        brain.checkAvailability(
                context(theirs, other, "check"),
                new CheckAvailability(start.substring(0, 10), "botox", null, null, null));
        var booked = brain.bookAppointment(
                context(theirs, other, "book"), new BookAppointment(start, "botox", null, null, null, null, null));
        clock.advance(Duration.ofMinutes(1));
        return ((Booked) booked).appointmentId().toString();
    }

    private BookingContext context(Conversation theirs, CustomerId other, String call) {
        return new BookingContext(clinic, theirs.id(), other, BookingChannel.SMS, "their turn", call);
    }

    /// The id of the appointment that this conversation made last.
    String lastAppointment() {
        var last = conversation().customMetadata().lastAppointment();
        if (last == null) {
            throw new IllegalStateException("nothing was booked");
        }
        return last.appointmentId();
    }

    List<String> replies() {
        return database.dao(MessageDao.class).latest(clinic.id(), conversation.id(), 100).stream()
                .filter(message -> message.direction().equals("outbound"))
                .map(Message::body)
                .toList();
    }

    Conversation conversation() {
        return database.dao(ConversationDao.class)
                .find(clinic.id(), conversation.id())
                .orElseThrow();
    }

    /// Starts of the guest's active appointments.
    List<String> appointments() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT to_char(starts_at AT TIME ZONE 'America/New_York', 'YYYY-MM-DD HH24:MI')
                        FROM placements WHERE clinic_id = ? AND customer_id = ? AND active ORDER BY starts_at
                        """)
                .bind(0, clinic.id().value())
                .bind(1, customer.value())
                .mapTo(String.class)
                .list());
    }

    /// Starts of everybody's active appointments at the clinic.
    List<String> activeInClinic() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT to_char(starts_at AT TIME ZONE 'America/New_York', 'YYYY-MM-DD HH24:MI')
                        FROM placements WHERE clinic_id = ? AND active ORDER BY starts_at
                        """)
                .bind(0, clinic.id().value())
                .mapTo(String.class)
                .list());
    }

    List<String> answeredBy() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT answered_by FROM turns WHERE clinic_id = ? ORDER BY started_at")
                        .bind(0, clinic.id().value())
                        .mapTo(String.class)
                        .list());
    }

    List<String> executions() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT tool || COALESCE(' ' || error_code, '') FROM tool_executions
                        WHERE clinic_id = ? ORDER BY executed_at, xmin::text::bigint, tool_call_id
                        """)
                .bind(0, clinic.id().value())
                .mapTo(String.class)
                .list());
    }

    List<String> toolCallIds() {
        return jdbi.withHandle(h -> h.createQuery("SELECT tool_call_id FROM tool_executions WHERE clinic_id = ?")
                .bind(0, clinic.id().value())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void close() {
        model.close();
        openAi.close();
    }

    private String fit(String text) {
        var crash = crashes.poll();
        if (crash != null) {
            throw crash;
        }
        return text;
    }

    private Reply offline(TurnInput turn) {
        if (offlineFails) {
            throw new IllegalStateException("a bug");
        }
        return new Reply(OFFLINE, turn.dialogueState(), false, false);
    }
}
