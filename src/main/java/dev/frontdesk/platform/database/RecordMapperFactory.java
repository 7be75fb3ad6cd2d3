package dev.frontdesk.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.qualifier.Qualifiers;

/// Maps a row to any record through its canonical constructor. Records that are one column (ids, ranges) are left to
/// their column mappers.
final class RecordMapperFactory implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        var raw = GenericTypes.getErasedType(type);
        if (!raw.isRecord() || config.get(ColumnMappers.class).findFor(type).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new RecordMapper(canonicalConstructor(raw), parts(raw, config)));
    }

    private static List<RecordMapper.Part> parts(Class<?> type, ConfigRegistry config) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new RecordMapper.Part(RecordMapper.column(component), mapper(component, config)))
                .toList();
    }

    private static ColumnMapper<?> mapper(RecordComponent component, ConfigRegistry config) {
        var qualifiers = config.get(Qualifiers.class).findFor(component.getAccessor());
        var type = QualifiedType.of(component.getGenericType()).withAnnotations(qualifiers);
        return config.get(ColumnMappers.class)
                .findFor(type)
                .orElseThrow(() -> new IllegalStateException("no column can be read as " + component));
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true); // a row's record is its feature's own affair
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor: " + type, e);
        }
    }
}
