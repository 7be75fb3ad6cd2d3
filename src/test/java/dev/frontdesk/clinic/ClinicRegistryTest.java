package dev.frontdesk.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TestClock;
import dev.frontdesk.platform.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClinicRegistryTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated();

    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final ClinicFeature clinics = ClinicFeature.over(db.database(), clock);
    private final ClinicRegistry registry = clinics.registry();

    interface PartsDao {
        record Part(String slug, String name, boolean active) {}

        @SqlQuery("""
                SELECT s.slug, s.name, s.active FROM services s JOIN clinics c ON c.id = s.clinic_id
                WHERE c.slug = :clinic ORDER BY s.slug
                """)
        List<Part> services(String clinic);

        @SqlQuery("SELECT count(*) FROM clinics WHERE slug = :slug")
        int count(String slug);
    }

    @BeforeEach
    void empty() {
        db.jdbi().useHandle(handle -> handle.execute(Documents.DELETE_CLINICS));
    }

    @Nested
    class ANewClinic {
        @Test
        void isCreatedWithAllItSays() {
            var document = Documents.glow();

            assertThat(registry.put(document)).isInstanceOf(PutResult.Created.class);

            var view = registry.find("glow").orElseThrow();
            assertThat(view.document()).isEqualTo(document);
            assertThat(view.version()).isEqualTo(1);
            assertThat(view.createdAt().toInstant()).isEqualTo(START);
            assertThat(view.overrides()).isEqualTo(new ClinicView.Overrides(null, null));
            assertThat(view.effective()).isEqualTo(new ClinicView.Effective(true, VoiceRouting.AI));
        }

        @Test
        void isUnderstoodWithItsReferencesResolved() {
            registry.put(Documents.glow());

            var clinic = clinics.settings().bySlug("glow").orElseThrow();
            var botox = clinic.findService("TOX").orElseThrow();
            var doctor = clinic.findProvider("amara lindqvist, md").orElseThrow();
            assertThat(botox.bufferAfter()).isEqualTo(Duration.ofMinutes(10));
            assertThat(doctor.services()).contains(botox.id());
            assertThat(doctor.locations())
                    .containsExactly(clinic.findLocation("main").orElseThrow().id());
            assertThat(clinic.policies().cancellationWindow()).isEqualTo(Duration.ofHours(24));
        }
    }

    @Nested
    class TheSameDocumentAgain {
        @Test
        void changesNothing() {
            registry.put(Documents.glow());
            clock.advance(Duration.ofHours(1));

            assertThat(registry.put(Documents.glow())).isInstanceOf(PutResult.Unchanged.class);

            var view = registry.find("glow").orElseThrow();
            assertThat(view.version()).isEqualTo(1);
            assertThat(view.updatedAt().toInstant()).isEqualTo(START);
        }

        @Test
        void asTheViewThatWasGivenBackChangesNothingEither() {
            registry.put(Documents.glow());
            var view = Json.newMapper()
                    .<ObjectNode>valueToTree(registry.find("glow").orElseThrow());

            assertThat(registry.put("glow", view)).isInstanceOf(PutResult.Unchanged.class);
        }

        @Test
        void atTheSameTimeMakesOneClinic() throws Exception {
            var results = atOnce(16, _ -> registry.put(Documents.glow()));

            assertThat(results).filteredOn(PutResult.Created.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(PutResult.Unchanged.class::isInstance)
                    .hasSize(15);
            assertThat(db.database().dao(PartsDao.class).count("glow")).isEqualTo(1);
        }
    }

    @Nested
    class AnotherDocument {
        @Test
        void replacesTheFirst() {
            registry.put(small());
            var before = registry.find("small").orElseThrow();
            clock.advance(Duration.ofHours(1));

            assertThat(registry.put(small("name: Small", "name: Renamed")))
                    .isEqualTo(new PutResult.Updated(before.id()));

            var after = registry.find("small").orElseThrow();
            assertThat(after.document().name()).isEqualTo("Renamed");
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.createdAt().toInstant()).isEqualTo(START);
            assertThat(after.updatedAt().toInstant()).isEqualTo(START.plus(Duration.ofHours(1)));
        }

        @Test
        void keepsThePartsItDropsInactiveAndTheirIdsForTheirReturn() {
            registry.put(small());
            var filler = service("filler");

            registry.put(small("slug: filler", "slug: jelly"));
            assertThat(db.database().dao(PartsDao.class).services("small"))
                    .containsExactly(
                            new PartsDao.Part("botox", "BTX", true),
                            new PartsDao.Part("filler", "Lip Filler", false),
                            new PartsDao.Part("jelly", "Lip Filler", true));
            var without = clinics.settings().bySlug("small").orElseThrow();
            assertThat(without.service(filler))
                    .as("what refers to it can name it")
                    .hasValueSatisfying(s -> assertThat(s.name()).isEqualTo("Lip Filler"))
                    .hasValueSatisfying(s -> assertThat(without.has(s)).isFalse());
            assertThat(without.findService("filler")).isEmpty();
            assertThat(without.services()).extracting(Service::slug).containsExactly("botox", "jelly");

            registry.put(small("name: Lip Filler", "name: Plumper"));
            assertThat(service("filler")).isEqualTo(filler);
            assertThat(db.database().dao(PartsDao.class).services("small"))
                    .contains(
                            new PartsDao.Part("filler", "Plumper", true),
                            new PartsDao.Part("jelly", "Lip Filler", false));
        }

        @Test
        void writtenByManyAtOnceIsOneOfThemWhole() throws Exception {
            registry.put(small());

            var results = atOnce(
                    8,
                    i -> registry.put(
                            small("name: Small", "name: S" + i + "\nphone_numbers: [\"+1212555010" + i + "\"]")));

            assertThat(results).hasOnlyElementsOfType(PutResult.Updated.class);
            var view = registry.find("small").orElseThrow();
            assertThat(view.version()).isEqualTo(9);
            var winner = view.document().name().substring(1);
            assertThat(clinics.settings().byPhoneNumber("+1212555010" + winner)).isPresent();
            assertThat(clinics.settings().all()).hasSize(1);
        }

        private ServiceId service(String slug) {
            return clinics.settings()
                    .bySlug("small")
                    .flatMap(c -> c.findService(slug))
                    .orElseThrow()
                    .id();
        }
    }

    @Nested
    class AnAddressOfAnotherClinic {
        @Test
        void isRefusedAndNothingIsWritten() {
            registry.put(Documents.glow());

            var result = registry.put(
                    small(
                            "name: Small",
                            "name: Small\nphone_numbers: [\"+12125550155\", \"+12125550100\"]\nemail_addresses: [Hello@Glow.example]"));

            assertThat(result)
                    .isEqualTo(new PutResult.Invalid(List.of(
                            new Problem("phone_numbers[1]", "belongs to another clinic"),
                            new Problem("email_addresses[0]", "belongs to another clinic"))));
            assertThat(registry.find("small")).isEmpty();
        }

        @Test
        void isFreeOnceThatClinicGaveItUp() {
            registry.put(small("name: Small", "name: Small\nphone_numbers: [\"+12125550155\"]"));
            registry.put(small());

            assertThat(registry.put(Documents.read(Documents.SMALL
                            .replace("slug: small", "slug: other")
                            .replace("phone_numbers: []", "phone_numbers: [\"+12125550155\"]"))))
                    .isInstanceOf(PutResult.Created.class);
            assertThat(clinics.settings()
                            .byPhoneNumber("+12125550155")
                            .orElseThrow()
                            .slug())
                    .isEqualTo("other");
        }

        @Test
        void goesToOneOfTwoThatWantItAtOnce() throws Exception {
            var results = atOnce(
                    8,
                    i -> registry.put(Documents.read(Documents.SMALL
                            .replace("slug: small", "slug: small-" + i)
                            .replace("phone_numbers: []", "phone_numbers: [\"+12125550155\"]"))));

            assertThat(results).filteredOn(PutResult.Created.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(PutResult.Invalid.class::isInstance).hasSize(7);
        }
    }

    @Nested
    class ADocumentSentToASlug {
        @Test
        void needsNotRepeatIt() {
            var tree = Json.newMapper().<ObjectNode>valueToTree(small());
            tree.remove("slug");

            assertThat(registry.put("small", tree)).isInstanceOf(PutResult.Created.class);
        }

        @Test
        void mustNotNameAnother() {
            var tree = Json.newMapper().<ObjectNode>valueToTree(small());

            assertThat(registry.put("other", tree))
                    .isEqualTo(new PutResult.Invalid(
                            List.of(new Problem("slug", "\"small\" is not the clinic it was sent to"))));
            assertThat(registry.find("small")).isEmpty();
        }
    }

    private static ClinicDocument small() {
        return Documents.read(Documents.SMALL);
    }

    /// With `phone_numbers` left out, so that a replacement may bring its own.
    private static ClinicDocument small(String part, String replacement) {
        return Documents.read(Documents.SMALL.replace("phone_numbers: []\n", "").replace(part, replacement));
    }

    private interface Put {
        PutResult by(int index);
    }

    private static List<PutResult> atOnce(int many, Put put) throws Exception {
        var start = new CyclicBarrier(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(IntStream.range(0, many)
                    .<Callable<PutResult>>mapToObj(i -> () -> {
                        start.await();
                        return put.by(i);
                    })
                    .toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
