package dev.frontdesk;

import dev.frontdesk.admin.AdminFeature;
import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.ai.PatientModel;
import dev.frontdesk.ai.openai.OpenAiLanguageModel;
import dev.frontdesk.analytics.AnalyticsService;
import dev.frontdesk.booking.BookingFeature;
import dev.frontdesk.booking.BuiltInCalendar;
import dev.frontdesk.clinic.ClinicFeature;
import dev.frontdesk.console.ConsoleFeature;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.dialogue.DialogueFeature;
import dev.frontdesk.dialogue.offline.OfflineReceptionist;
import dev.frontdesk.messaging.MessagingFeature;
import dev.frontdesk.ops.ClinicImportCommand;
import dev.frontdesk.ops.ConfigurationCheckCommand;
import dev.frontdesk.ops.DemoClinic;
import dev.frontdesk.ops.DemoCommand;
import dev.frontdesk.ops.PendingWorkTask;
import dev.frontdesk.ops.SchemaCommand;
import dev.frontdesk.ops.ServeCommand;
import dev.frontdesk.ops.bench.BenchCommand;
import dev.frontdesk.ops.history.DemoHistory;
import dev.frontdesk.ops.torture.TortureCommand;
import dev.frontdesk.platform.Configurations;
import dev.frontdesk.platform.SystemClock;
import dev.frontdesk.platform.database.DatabaseFeature;
import dev.frontdesk.platform.database.Tx;
import dev.frontdesk.platform.http.FrontDoor;
import dev.frontdesk.platform.http.Http;
import dev.frontdesk.platform.work.DbSchedulerWork;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the features together.
public final class FrontdeskApplication extends Application<FrontdeskConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger(FrontdeskApplication.class);

    /// The demo's guests are heard like a carrier's; its pages wait for news, so many at once as it allows itself.
    private static final FrontDoor.Paths LANES = new FrontDoor.Paths(
            Set.of("/webhooks/*", "/try/api/messages"), Set.of("/health-check", "/try", "/try/api/guests/*"));

    private final DemoHistory history;

    public FrontdeskApplication() {
        this(new DemoHistory(SystemClock.inMicroseconds()));
    }

    /// @param history whose clock the whole service runs on
    public FrontdeskApplication(DemoHistory history) {
        this.history = history;
    }

    public static void main(String[] args) throws Exception {
        new FrontdeskApplication().run(args);
    }

    @Override
    public String getName() {
        return "frontdesk";
    }

    @Override
    protected void addDefaultCommands(Bootstrap<FrontdeskConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(Configurations.files(System.getenv()));
        bootstrap.addCommand(new ServeCommand<>(this));
        bootstrap.addCommand(new DemoCommand<>(this, history, System.getenv(), System.out));
        bootstrap.addCommand(new SchemaCommand<>(FrontdeskConfiguration.class));
        bootstrap.addCommand(new ClinicImportCommand<>(FrontdeskConfiguration.class));
        bootstrap.addCommand(new BenchCommand(SystemClock.inMicroseconds(), System.out, System.err));
        bootstrap.addCommand(new ConfigurationCheckCommand<>(FrontdeskConfiguration.class, System.out));
        bootstrap.addCommand(new TortureCommand<>(
                FrontdeskConfiguration.class, SystemClock.inMicroseconds(), System.out, System.err));
    }

    @Override
    public void run(FrontdeskConfiguration configuration, Environment environment) {
        var clock = history.clock();
        Http.install(environment, configuration.getServerFactory());
        FrontDoor.install(environment, configuration.capacity(), LANES);
        var store = DatabaseFeature.open(configuration.database(), environment);
        var database = store.database();
        var work = new DbSchedulerWork(store.queue(), clock, configuration.work());
        if (store.alone()) {
            database.useTransaction(tx -> takeUpWhatWasLeft(tx, clock.instant()));
        }

        var clinics = ClinicFeature.over(database, clock);
        var booking = BookingFeature.install(database, new BuiltInCalendar(database), work, clock);
        var messaging = MessagingFeature.install(
                configuration.messaging(),
                configuration.publicUrl(),
                environment,
                database,
                clinics.settings(),
                work,
                clock);
        var dialogue = new DialogueFeature(
                configuration.ai(),
                new DialogueFeature.Platform(database, work, clinics.settings(), clock),
                new DialogueFeature.Brain(booking.orchestrator(), booking.selection()),
                messaging.outbox(),
                new DialogueFeature.Minds(
                        history.sparing(model(configuration.ai(), clock)), new OfflineReceptionist()));
        AdminFeature.register(
                configuration.admin(),
                environment,
                clinics,
                new AnalyticsService(store.reports(), clock),
                new AdminFeature.Core(database, store.reports(), booking, dialogue.toolbox()),
                clock);
        environment.admin().addTask(new PendingWorkTask(messaging.outbox(), clock));
        if (!configuration.demo() && !configuration.messaging().acceptsWebhooks()) {
            LOG.warn("No TWILIO_AUTH_TOKEN: every text that arrives is refused");
        }
        if (configuration.demo()) {
            DemoClinic.importInto(clinics.registry());
            ConsoleFeature.register(
                    environment, database, messaging.service(), clinics.settings(), DemoClinic.SLUG, clock);
            history.playedOn(new DemoHistory.Stage(messaging.service(), clinics.settings(), database));
        }

        environment.lifecycle().manage(work);
    }

    private static void takeUpWhatWasLeft(Tx tx, Instant now) {
        DbSchedulerWork.takeUpWhatWasLeft(tx, TurnClaims.WORK, now);
        TurnClaims.takeUpWhatWasLeft(tx);
    }

    /// The model that answers texts, when there is a key for one.
    private static @Nullable LanguageModel model(AiConfig config, InstantSource clock) {
        return config.key()
                .map(key -> new PatientModel(new OpenAiLanguageModel(config, key.value()), clock, Thread::sleep))
                .orElse(null);
    }
}
