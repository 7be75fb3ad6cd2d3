package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record ServiceId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public ServiceId {}

    public static ServiceId create() {
        return new ServiceId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
