package dev.frontdesk.booking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record AppointmentId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public AppointmentId {}

    public static AppointmentId create() {
        return new AppointmentId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
