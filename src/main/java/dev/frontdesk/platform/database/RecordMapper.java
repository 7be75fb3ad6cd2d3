package dev.frontdesk.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Makes a record of a row. Which column each component is, and how it is read, is settled once for the type: Jdbi's
/// own mapper works it out again for every result.
final class RecordMapper implements RowMapper<Record> {
    private final Constructor<?> constructor;
    private final List<Part> parts;

    /// @param column as it is called in the result, snake_case
    record Part(String column, ColumnMapper<?> mapper) {}

    RecordMapper(Constructor<?> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = parts;
    }

    @Override
    public Record map(ResultSet row, StatementContext context) throws SQLException {
        var values = new Object[parts.size()];
        for (var i = 0; i < values.length; i++) {
            var part = parts.get(i);
            values[i] = part.mapper().map(row, row.findColumn(part.column()), context);
        }
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new SQLException(
                    "cannot create " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    /// `turnLeaseUntil` is `turn_lease_until`.
    static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
