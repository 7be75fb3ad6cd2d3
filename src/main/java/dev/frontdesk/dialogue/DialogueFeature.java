package dev.frontdesk.dialogue;

import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.audit.ToolExecutions;
import dev.frontdesk.booking.BookingOrchestrator;
import dev.frontdesk.booking.SlotSelectionManager;
import dev.frontdesk.clinic.SettingsService;
import dev.frontdesk.conversation.Outbox;
import dev.frontdesk.conversation.TurnClaims;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.work.DurableWork;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Puts the receptionist together and has it answer every `turn` that is scheduled.
public final class DialogueFeature {
    /// Within seconds: a guest is waiting.
    private static final DurableWork.Retries RETRIES = new DurableWork.Retries(4, Duration.ofSeconds(1));

    private final Toolbox toolbox;

    /// What the feature stands on.
    public record Platform(Database database, DurableWork work, SettingsService settings, InstantSource clock) {}

    /// The booking brain.
    public record Brain(BookingOrchestrator orchestrator, SlotSelectionManager slots) {}

    /// Who answers.
    ///
    /// @param model none: the offline receptionist answers everything
    public record Minds(@Nullable LanguageModel model, Receptionist offline) {}

    public DialogueFeature(AiConfig config, Platform platform, Brain brain, Outbox outbox, Minds minds) {
        var database = platform.database();
        var clock = platform.clock();
        toolbox = new Toolbox(
                BookingTools.of(brain.orchestrator()),
                new InformationTools(database, clock).all(),
                ToolRecorder.into(new ToolExecutions(database)),
                clock);
        var reception = new Reception(modelReceptionist(config, minds, clock), minds.offline());
        var claims = new TurnClaims(database);
        var ending = new TurnEnding(database, claims, outbox, platform.work(), clock);
        var turns = new Turns(database, platform.settings(), brain.slots(), toolbox, reception, ending, clock);
        platform.work().register(TurnClaims.WORK, RETRIES, new TurnLoop(claims, turns, clock));
    }

    private @Nullable ModelReceptionist modelReceptionist(AiConfig config, Minds minds, InstantSource clock) {
        var model = minds.model();
        return model == null
                ? null
                : new ModelReceptionist(model, config.messagingModel(), config.turnTimeout(), toolbox, clock);
    }

    /// The tools by name, for staff and for calls.
    public Toolbox toolbox() {
        return toolbox;
    }
}
