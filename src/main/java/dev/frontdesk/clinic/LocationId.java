package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record LocationId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public LocationId {}

    public static LocationId create() {
        return new LocationId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
