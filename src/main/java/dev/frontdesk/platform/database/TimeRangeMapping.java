package dev.frontdesk.platform.database;

import dev.frontdesk.platform.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// `tstzrange` as PostgreSQL writes it: `["2026-03-08 09:00:00+05:30","2026-03-08 10:00:00+05:30")`.
final class TimeRangeMapping extends AbstractArgumentFactory<TimeRange> implements ColumnMapper<TimeRange> {
    private static final DateTimeFormatter BOUND = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    TimeRangeMapping() {
        super(Types.OTHER);
    }

    @Override
    protected Argument build(TimeRange value, ConfigRegistry config) {
        var text = "[" + value.start() + "," + value.end() + ")";
        return (position, statement, _) -> statement.setObject(position, text, Types.OTHER);
    }

    @Override
    public @Nullable TimeRange map(ResultSet row, int column, StatementContext context) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : parse(text);
    }

    static TimeRange parse(String text) {
        var comma = text.indexOf(',');
        if (!text.startsWith("[") || !text.endsWith(")") || comma < 0) {
            throw new IllegalArgumentException("a half-open range was expected");
        }
        return new TimeRange(bound(text.substring(1, comma)), bound(text.substring(comma + 1, text.length() - 1)));
    }

    private static Instant bound(String text) {
        return OffsetDateTime.parse(text.replace("\"", ""), BOUND).toInstant();
    }
}
