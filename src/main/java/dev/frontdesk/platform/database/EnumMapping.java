package dev.frontdesk.platform.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/// Binds and reads an enum by the text it has in JSON, so that a value has one name everywhere.
final class EnumMapping {
    private final ObjectMapper json;

    EnumMapping(ObjectMapper json) {
        this.json = json;
    }

    void registerIn(Jdbi jdbi) {
        jdbi.registerArgument(arguments());
        jdbi.registerColumnMapper(this::columnMapper);
    }

    /// Jdbi asks preparable factories first, its own for enums among them.
    private ArgumentFactory.Preparable arguments() {
        return (type, _) -> GenericTypes.getErasedType(type).isEnum() ? Optional.of(this::argument) : Optional.empty();
    }

    private Argument argument(@Nullable Object value) {
        if (value == null) {
            return new NullArgument(Types.VARCHAR);
        }
        var name = wireName(value);
        return (position, statement, _) -> statement.setString(position, name);
    }

    private Optional<ColumnMapper<?>> columnMapper(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (!raw.isEnum()) {
            return Optional.empty();
        }
        var constants = constants(raw);
        return Optional.of((row, column, _) -> {
            var name = row.getString(column);
            return name == null ? null : named(constants, name, raw);
        });
    }

    private Map<String, Object> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(this::wireName, Function.identity()));
    }

    private static Object named(Map<String, Object> constants, String name, Class<?> type) throws SQLException {
        var constant = constants.get(name);
        if (constant == null) {
            throw new SQLException("no " + type.getSimpleName() + " is called " + name);
        }
        return constant;
    }

    private String wireName(Object constant) {
        return json.valueToTree(constant).asText();
    }
}
