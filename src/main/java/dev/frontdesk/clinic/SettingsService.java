package dev.frontdesk.clinic;

import dev.frontdesk.clinic.ClinicDao.Version;
import dev.frontdesk.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clinics as they are now. Cheap to ask: answers come from memory and follow a change within a second, at once on
/// the node that made it. The database is asked at most once a second whether anything changed, and then for what
/// changed alone. While it does not answer, what was last known is given.
public final class SettingsService {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsService.class);
    private static final Duration MAX_AGE = Duration.ofSeconds(1);
    private static final long UNKNOWN = -1;

    private final Database database;
    private final InstantSource clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Known known = Known.of(List.of(), UNKNOWN);

    SettingsService(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Clinic> clinic(ClinicId id) {
        return Optional.ofNullable(current().byId.get(id));
    }

    public Optional<Clinic> bySlug(String slug) {
        return Optional.ofNullable(current().bySlug.get(slug));
    }

    /// The clinic that owns a carrier number in E.164.
    public Optional<Clinic> byPhoneNumber(String number) {
        return Optional.ofNullable(current().byNumber.get(number));
    }

    /// All clinics by slug.
    public List<Clinic> all() {
        return current().all;
    }

    /// Something was written here: whoever asks next sees it.
    void changed() {
        refreshing.lock();
        try {
            known = known.checkedAt(Instant.MIN);
        } finally {
            refreshing.unlock();
        }
    }

    private Known current() {
        var answer = known;
        return isFresh(answer) ? answer : refreshed();
    }

    /// Those who find the answer stale together wait for the one who asks.
    private Known refreshed() {
        refreshing.lock();
        try {
            if (!isFresh(known)) {
                known = ask(known).checkedAt(clock.instant());
            }
            return known;
        } finally {
            refreshing.unlock();
        }
    }

    private Known ask(Known before) {
        try {
            return reload(before);
        } catch (RuntimeException e) {
            if (before.mark == UNKNOWN) {
                throw e;
            }
            LOG.warn(
                    "clinics cannot be read, using what was last known: {}",
                    e.getClass().getSimpleName());
            return before;
        }
    }

    private Known reload(Known before) {
        var dao = database.dao(ClinicDao.class);
        var mark = dao.changeMark();
        if (mark == before.mark) {
            return before;
        }
        var versions = dao.versions();
        var stale =
                versions.stream().filter(v -> !before.has(v)).map(Version::id).toList();
        var clinics = new HashMap<ClinicId, Clinic>();
        versions.stream().filter(before::has).map(Version::id).forEach(id -> clinics.put(id, before.byId.get(id)));
        dao.byIds(stale).forEach(row -> clinics.put(row.id(), row.toClinic()));
        return Known.of(clinics.values(), mark);
    }

    private boolean isFresh(Known answer) {
        var now = clock.instant();
        return !now.isBefore(answer.checkedAt) && now.isBefore(answer.checkedAt.plus(MAX_AGE));
    }

    /// @param mark what [ClinicDao#changeMark] said just before these were read
    private record Known(
            long mark,
            Instant checkedAt,
            List<Clinic> all,
            Map<ClinicId, Clinic> byId,
            Map<String, Clinic> bySlug,
            Map<String, Clinic> byNumber) {

        static Known of(Collection<Clinic> clinics, long mark) {
            var byNumber = new HashMap<String, Clinic>();
            clinics.forEach(c -> c.phoneNumbers().forEach(number -> byNumber.put(number, c)));
            return new Known(
                    mark,
                    Instant.MIN,
                    clinics.stream().sorted(Comparator.comparing(Clinic::slug)).toList(),
                    clinics.stream().collect(Collectors.toUnmodifiableMap(Clinic::id, Function.identity())),
                    clinics.stream().collect(Collectors.toUnmodifiableMap(Clinic::slug, Function.identity())),
                    Map.copyOf(byNumber));
        }

        Known checkedAt(Instant now) {
            return new Known(mark, now, all, byId, bySlug, byNumber);
        }

        boolean has(Version version) {
            var clinic = byId.get(version.id());
            return clinic != null && clinic.version() == version.version();
        }
    }
}
