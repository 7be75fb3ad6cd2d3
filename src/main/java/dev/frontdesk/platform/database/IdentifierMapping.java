package dev.frontdesk.platform.database;

import dev.frontdesk.platform.Identifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.array.SqlArrayType;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;

/// Binds and reads every [Identifier] record as its UUID, lists of them as `uuid[]`.
final class IdentifierMapping {
    void registerIn(Jdbi jdbi) {
        jdbi.registerArgument(this::argument);
        jdbi.registerColumnMapper(this::columnMapper);
        jdbi.registerArrayType(this::arrayType);
    }

    private Optional<Argument> argument(Type type, @Nullable Object value, ConfigRegistry config) {
        if (value instanceof Identifier id) {
            return Optional.of((position, statement, _) -> statement.setObject(position, id.value()));
        }
        return isIdentifier(type) ? Optional.of(new NullArgument(Types.OTHER)) : Optional.empty();
    }

    private Optional<ColumnMapper<?>> columnMapper(Type type, ConfigRegistry config) {
        return isIdentifier(type) ? Optional.of(mapper(GenericTypes.getErasedType(type))) : Optional.empty();
    }

    private Optional<SqlArrayType<?>> arrayType(Type elementType, ConfigRegistry config) {
        return isIdentifier(elementType)
                ? Optional.of(SqlArrayType.of("uuid", (Identifier id) -> id.value()))
                : Optional.empty();
    }

    private static ColumnMapper<?> mapper(Class<?> type) {
        var constructor = constructor(type);
        return (row, column, _) -> {
            var value = row.getObject(column, UUID.class);
            return value == null ? null : create(constructor, value);
        };
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor(UUID.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("an identifier is a public record of one UUID: " + type, e);
        }
    }

    private static Object create(Constructor<?> constructor, UUID value) throws SQLException {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new SQLException(
                    "cannot create " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static boolean isIdentifier(Type type) {
        var raw = GenericTypes.getErasedType(type);
        return Identifier.class.isAssignableFrom(raw) && raw.isRecord();
    }
}
