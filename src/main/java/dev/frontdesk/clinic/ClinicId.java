package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import java.util.UUID;

public record ClinicId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public ClinicId {}

    public static ClinicId create() {
        return new ClinicId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
