package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record TurnId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public TurnId {}

    public static TurnId create() {
        return new TurnId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
