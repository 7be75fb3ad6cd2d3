package dev.frontdesk.ops.promise;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.database.Database;
import dev.frontdesk.platform.database.Tx;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Asks a database whether every promise is kept. Reads one state of it and writes nothing, so it may be asked
/// while the service is at work; what is under way breaks no promise.
public final class PromiseChecker {
    private static final List<Promise> PROMISES = Stream.of(
                    TextPromises.ALL, BookingPromises.ALL, RecordPromises.ALL, WorkPromises.ALL)
            .flatMap(List::stream)
            .toList();

    private final Database database;

    public PromiseChecker(Database database) {
        this.database = database;
    }

    /// Every promise with its verdict.
    ///
    /// @throws CannotStartException when the database is none of ours
    public List<Verdict> check(Instant now) {
        return database.inTransaction(tx -> {
            tx.dao(PromiseDao.class).readOneState();
            return check(tx, now);
        });
    }

    static List<Verdict> check(Tx tx, Instant now) {
        var dao = tx.dao(PromiseDao.class);
        if (dao.schema().isEmpty()) {
            throw new CannotStartException(
                    "The database holds nothing of Frontdesk yet: ./frontdesk db migrate config.yml makes it ready.");
        }
        return PROMISES.stream().map(promise -> verdict(dao, promise, now)).toList();
    }

    private static Verdict verdict(PromiseDao dao, Promise promise, Instant now) {
        var finding = dao.find(promise.query(), now);
        return new Verdict(promise.name(), promise.sentence(), finding.broken(), finding.examples());
    }
}
