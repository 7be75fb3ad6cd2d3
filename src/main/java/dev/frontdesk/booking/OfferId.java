package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record OfferId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public OfferId {}

    public static OfferId create() {
        return new OfferId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
