package dev.frontdesk.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.clinic.ReadResult.Claims;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where clinics are written down: their documents, and the overrides operators put over them. What is written is seen
/// through [SettingsService] at once on this node, within a second on the others.
public final class ClinicRegistry {
    private final Database database;
    private final InstantSource clock;
    private final SettingsService settings;

    ClinicRegistry(Database database, InstantSource clock, SettingsService settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /// Creates or updates the clinic the document names, in one transaction. Putting the same document again changes
    /// nothing. Parts keep their ids by slug: one that is dropped and comes back is the same. Overrides stay.
    public PutResult put(ClinicDocument document) {
        var result = database.inTransaction(tx -> put(tx, document));
        settings.changed();
        return result;
    }

    /// Puts a document that came in under `slug`; a document that names no slug gets this one, another is refused.
    public PutResult put(String slug, JsonNode tree) {
        var named = tree instanceof ObjectNode object && !object.hasNonNull("slug")
                ? object.deepCopy().put("slug", slug)
                : tree;
        return switch (ClinicDocumentReader.read(named)) {
            case ReadResult.Unreadable unreadable -> new PutResult.Invalid(problems(slug, unreadable));
            case ReadResult.Read(var document)
            when !document.slug().equals(slug) ->
                new PutResult.Invalid(List.of(
                        new Problem("slug", "\"%s\" is not the clinic it was sent to".formatted(document.slug()))));
            case ReadResult.Read(var document) -> put(document);
        };
    }

    /// All that keeps a document of `slug` from being put: what is wrong with it by itself, and what others have
    /// already.
    public List<Problem> problems(String slug, ReadResult.Unreadable unreadable) {
        if (slug.isEmpty()) {
            return unreadable.problems();
        }
        var id = database.dao(ClinicDao.class).idBySlug(slug).orElseGet(ClinicId::create);
        var addresses = database.dao(ClinicAddressDao.class);
        var taken = addressesOfOthers(addresses, id, unreadable.claims());
        return Stream.concat(unreadable.problems().stream(), taken.stream()).toList();
    }

    /// The clinic as the database has it now.
    public Optional<ClinicView> find(String slug) {
        return database.dao(ClinicDao.class).bySlug(slug).map(ClinicView::of);
    }

    /// Whether the assistant may book, whatever the document says. Returns whether that changed anything.
    public boolean overrideAiBooking(ClinicId id, boolean enabled) {
        return changed(database.dao(ClinicDao.class).overrideAiBooking(id, enabled, clock.instant()));
    }

    /// Lets the document decide again.
    public boolean clearAiBookingOverride(ClinicId id) {
        return changed(database.dao(ClinicDao.class).overrideAiBooking(id, null, clock.instant()));
    }

    /// Where calls go first, whatever the document says. Returns whether that changed anything.
    public boolean overrideVoiceRouting(ClinicId id, VoiceRouting routing) {
        return changed(database.dao(ClinicDao.class).overrideVoiceRouting(id, routing, clock.instant()));
    }

    /// Lets the document decide again.
    public boolean clearVoiceRoutingOverride(ClinicId id) {
        return changed(database.dao(ClinicDao.class).overrideVoiceRouting(id, null, clock.instant()));
    }

    private boolean changed(int rows) {
        settings.changed();
        return rows > 0;
    }

    private PutResult put(Tx tx, ClinicDocument document) {
        tx.dao(ClinicAddressDao.class).lock();
        var clinics = tx.dao(ClinicDao.class);
        var existing = clinics.bySlug(document.slug());
        var id = existing.map(ClinicRow::id).orElseGet(ClinicId::create);
        var taken = addressesOfOthers(tx.dao(ClinicAddressDao.class), id, Claims.of(document));
        if (!taken.isEmpty()) {
            return new PutResult.Invalid(taken);
        }
        if (existing.isPresent() && existing.get().document().equals(document)) {
            return new PutResult.Unchanged(id);
        }
        var now = clock.instant();
        if (existing.isPresent()) {
            clinics.update(id, document, now);
        } else {
            clinics.insert(id, document.slug(), document, now);
        }
        writeAddresses(tx, id, document);
        writeParts(tx, id, document);
        return existing.isPresent() ? new PutResult.Updated(id) : new PutResult.Created(id);
    }

    private static List<Problem> addressesOfOthers(ClinicAddressDao dao, ClinicId id, Claims claims) {
        var emails = emailKeys(claims.emailAddresses());
        var all = new ArrayList<>(claims.phoneNumbers());
        all.addAll(emails);
        var taken = new HashSet<>(dao.ownedByOthers(id, all));
        var problems = new ArrayList<Problem>();
        refuse("phone_numbers", claims.phoneNumbers(), taken, problems);
        refuse("email_addresses", emails, taken, problems);
        return problems;
    }

    private static void refuse(String field, List<String> addresses, Set<String> taken, List<Problem> problems) {
        for (int i = 0; i < addresses.size(); i++) {
            if (taken.contains(addresses.get(i))) {
                problems.add(new Problem("%s[%d]".formatted(field, i), "belongs to another clinic"));
            }
        }
    }

    private static void writeAddresses(Tx tx, ClinicId id, ClinicDocument document) {
        var addresses = tx.dao(ClinicAddressDao.class);
        addresses.deleteAll(id);
        addresses.insert(id, "phone", document.phoneNumbers());
        addresses.insert(id, "email", emailKeys(document.emailAddresses()));
    }

    private static void writeParts(Tx tx, ClinicId id, ClinicDocument document) {
        var parts = tx.dao(ClinicPartsDao.class);
        write(parts, ClinicPartsDao.LOCATIONS, id, document.locations(), l -> l.slug(), l -> l.name());
        write(parts, ClinicPartsDao.SERVICES, id, document.services(), s -> s.slug(), s -> s.name());
        write(parts, ClinicPartsDao.PROVIDERS, id, document.providers(), p -> p.slug(), p -> p.name());
    }

    private static <T> void write(
            ClinicPartsDao parts,
            String table,
            ClinicId id,
            List<T> entries,
            Function<T, String> slug,
            Function<T, String> name) {
        var slugs = entries.stream().map(slug).toList();
        parts.keep(table, id, slugs, entries.stream().map(name).toList());
        parts.deactivateAllBut(table, id, slugs);
    }

    private static List<String> emailKeys(List<String> addresses) {
        return addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }
}
