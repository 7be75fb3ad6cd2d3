package dev.frontdesk.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/// Reads times from ISO 8601 text alone. Of a number nobody knows whether it counts seconds or milliseconds.
final class StrictTimes extends SimpleModule {
    StrictTimes() {
        super("strict-times");
        addDeserializer(OffsetDateTime.class, new IsoText<>(OffsetDateTime.class, OffsetDateTime::parse));
        addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse));
        addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse));
    }

    private static final class IsoText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        IsoText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "not ISO 8601");
            }
        }
    }
}
