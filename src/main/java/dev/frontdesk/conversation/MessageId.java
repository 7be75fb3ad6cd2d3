package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record MessageId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public MessageId {}

    public static MessageId create() {
        return new MessageId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
