package dev.frontdesk.ops.history;

import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.ai.ModelUnavailableException;
import dev.frontdesk.ai.ModelUnavailableException.Kind;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.messaging.MessagingService;
import dev.frontdesk.platform.database.Database;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The past that a demo may be given. The application runs on its [#clock] and says [#playedOn] what it is made of;
/// whoever starts the application says before that it [#beginsInThePast], and once it serves, [#play].
public final class DemoHistory {
    private final DemoClock clock;
    private @Nullable Stage stage;

    /// What guests text through, and what shows what came of it.
    public record Stage(MessagingService messaging, SettingsService settings, Database database) {}

    public DemoHistory(InstantSource real) {
        this.clock = new DemoClock(real);
    }

    /// The real time, but for a history that is being played.
    public InstantSource clock() {
        return clock;
    }

    /// The history's length is the screenplay's.
    public void beginsInThePast() {
        beginsInThePast(Screenplay.read().days());
    }

    void beginsInThePast(int days) {
        clock.beginBehind(Duration.ofDays(days));
    }

    public void playedOn(Stage theStage) {
        stage = theStage;
    }

    /// A model that is not asked while a history is played: invented guests should cost nobody money.
    public @Nullable LanguageModel sparing(@Nullable LanguageModel model) {
        return model == null
                ? null
                : request -> {
                    if (clock.isBehind()) {
                        throw new ModelUnavailableException(Kind.SWITCHED_OFF, null, null);
                    }
                    return model.complete(request);
                };
    }

    /// Plays the history when there is no conversation yet, and sets the clock to the present in any case.
    ///
    /// @param server where the application serves
    /// @param token a bearer token of its staff
    public void play(URI server, String token, Consumer<String> progress) throws IOException, InterruptedException {
        if (stage == null) {
            throw new IllegalStateException("nothing to play on");
        }
        var screenplay = Screenplay.read();
        var clinic = stage.settings().bySlug(screenplay.clinic()).orElseThrow();
        try (var desk = new StaffDesk(server, token, clinic)) {
            if (!desk.hasNoConversation()) {
                progress.accept(
                        "there are conversations already, so none is played: DATA_DIR=./data2 makes a fresh start");
                return;
            }
            var phone = new GuestPhone(stage.messaging(), stage.database(), clinic, clock);
            var player = new HistoryPlayer(screenplay, clinic, clock, phone, desk, progress);
            player.play();
            progress.accept("done, " + player.counted());
        } finally {
            clock.catchUp();
        }
    }
}
