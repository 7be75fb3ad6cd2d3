package dev.frontdesk.platform.database;

import dev.frontdesk.platform.Json;
import dev.frontdesk.platform.TimeRange;
import java.time.Instant;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/// Jdbi as every DAO expects it. Arguments bind by parameter name; a row becomes a record by its column names, in
/// snake_case; [Identifier]s are UUIDs, enums the text JSON knows them by, [TimeRange]s `tstzrange`s.
/// What a failing statement was given (names, numbers, texts) stays out of its exception.
public final class JdbiFactory {
    private JdbiFactory() {}

    public static Jdbi over(DataSource dataSource) {
        var json = Json.newMapper();
        var jdbi = Jdbi.create(dataSource)
                .installPlugin(new PostgresPlugin())
                .installPlugin(new SqlObjectPlugin())
                .installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(json);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.SHORT_STATEMENT);
        jdbi.registerArgument(new InstantMapping());
        jdbi.registerColumnMapper(Instant.class, new InstantMapping());
        jdbi.registerArrayType(Instant.class, "timestamptz", Instant::toString);
        jdbi.registerArgument(new TimeRangeMapping());
        jdbi.registerColumnMapper(TimeRange.class, new TimeRangeMapping());
        new IdentifierMapping().registerIn(jdbi);
        new EnumMapping(json).registerIn(jdbi);
        jdbi.registerRowMapper(new RecordMapperFactory());
        return jdbi;
    }
}
