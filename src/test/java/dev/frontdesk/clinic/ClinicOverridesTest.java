package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What staff switch beside the document of their clinic.
class ClinicOverridesTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private final ClinicFeature clinics = ClinicFeature.over(db.database(), TestClock.at("2026-11-23T15:00:00Z"));
    private final ClinicRegistry registry = clinics.registry();
    private ClinicId id;

    @BeforeEach
    void put() {
        db.jdbi().useHandle(handle -> handle.execute(Documents.DELETE_CLINICS));
        registry.put(Documents.read(Documents.SMALL));
        id = registry.find("small").orElseThrow().id();
    }

    @Test
    void winsOverTheDocumentUntilItIsCleared() {
        assertThat(registry.overrideAiBooking(id, false)).isTrue();
        assertThat(registry.overrideVoiceRouting(id, VoiceRouting.HUMAN)).isTrue();

        var clinic = clinics.settings().clinic(id).orElseThrow();
        assertThat(clinic.aiBooking()).isFalse();
        assertThat(clinic.voiceRouting()).isEqualTo(VoiceRouting.HUMAN);

        assertThat(registry.clearAiBookingOverride(id)).isTrue();
        assertThat(registry.clearVoiceRoutingOverride(id)).isTrue();
        assertThat(clinics.settings().clinic(id).orElseThrow().aiBooking()).isTrue();
        assertThat(registry.find("small").orElseThrow().version()).isEqualTo(5);
    }

    @Test
    void saidTwiceIsOneChange() {
        registry.overrideAiBooking(id, false);

        assertThat(registry.overrideAiBooking(id, false)).isFalse();
        assertThat(registry.find("small").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void isTouchedByNoImportAndTouchesNoDocument() {
        registry.overrideAiBooking(id, false);

        assertThat(registry.put(Documents.read(Documents.SMALL))).isInstanceOf(PutResult.Unchanged.class);
        registry.put(Documents.read(Documents.SMALL.replace("name: Small", "name: Renamed")));

        var view = registry.find("small").orElseThrow();
        assertThat(view.document().aiBooking()).isTrue();
        assertThat(view.overrides()).isEqualTo(new ClinicView.Overrides(false, null));
        assertThat(view.effective().aiBooking()).isFalse();
    }

    @Test
    void isShownBesideTheDocument() {
        registry.overrideVoiceRouting(id, VoiceRouting.VOICEMAIL);

        var json =
                Json.newMapper().<ObjectNode>valueToTree(registry.find("small").orElseThrow());

        assertThat(json.get("voice_routing").asText()).isEqualTo("ai");
        assertThat(json.at("/overrides/voice_routing").asText()).isEqualTo("voicemail");
        assertThat(json.at("/overrides/ai_booking").isNull()).isTrue();
        assertThat(json.at("/effective/voice_routing").asText()).isEqualTo("voicemail");
        assertThat(json.get("id").asText()).isEqualTo(id.toString());
    }
}
