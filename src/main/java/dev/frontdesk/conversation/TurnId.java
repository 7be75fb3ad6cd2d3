package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import java.util.UUID;

public record TurnId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public TurnId {}

    public static TurnId create() {
        return new TurnId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
