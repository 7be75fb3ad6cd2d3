package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/// The schema's versions: `migrations/*.sql`, in the order of the master file.
public final class Migrations {
    public static final String MASTER_FILE = "migrations/master.yaml";

    /// The setting that would have Liquibase report its use.
    public static final String ANALYTICS = "liquibase.analytics.enabled";

    private final DataSource dataSource;

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Liquibase's surroundings: it logs instead of writing to the console, and reports to nobody.
    private static Map<String, Object> quietScope() {
        var scope = new HashMap<String, Object>();
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        scope.put(ANALYTICS, false);
        return scope;
    }

    /// Brings the schema to this version. Does nothing when it is there.
    public void apply() {
        inLiquibase(liquibase -> {
            liquibase.update(new Contexts());
            return 0;
        });
    }

    /// The same for a database that this process alone may migrate: a lock that is there was left by one that was
    /// stopped in the middle, and would be waited for in vain.
    public void applyAlone() {
        inLiquibase(liquibase -> {
            liquibase.forceReleaseLocks();
            liquibase.update(new Contexts());
            return 0;
        });
    }

    /// Brings the schema this many change sets further.
    void apply(int changeSets) {
        inLiquibase(liquibase -> {
            liquibase.update(changeSets, "");
            return 0;
        });
    }

    /// Undoes the last change sets.
    void rollBack(int changeSets) {
        inLiquibase(liquibase -> {
            liquibase.rollback(changeSets, "");
            return 0;
        });
    }

    /// How many change sets the database still lacks.
    public int pending() {
        return inLiquibase(
                liquibase -> liquibase.listUnrunChangeSets(new Contexts(), null).size());
    }

    /// @throws CannotStartException when change sets are missing
    public void requireApplied() {
        var missing = pending();
        if (missing > 0) {
            throw new CannotStartException("The database lacks " + missing
                    + " migrations: run `./frontdesk db migrate config.yml` with this configuration first.");
        }
    }

    private interface Step {
        int run(Liquibase liquibase) throws Exception;
    }

    private int inLiquibase(Step step) {
        try {
            return Scope.child(quietScope(), () -> {
                try (var connection = dataSource.getConnection();
                        var liquibase = new Liquibase(
                                MASTER_FILE, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
                    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                    return step.run(liquibase);
                }
            });
        } catch (SQLException e) {
            throw CannotStartException.unreachable(e);
        } catch (Exception e) {
            throw new IllegalStateException("the schema could not be brought to this version", e);
        }
    }
}
