package dev.frontdesk.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record CustomerId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public CustomerId {}

    public static CustomerId create() {
        return new CustomerId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
