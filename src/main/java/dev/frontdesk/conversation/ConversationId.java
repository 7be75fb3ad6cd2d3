package dev.frontdesk.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.frontdesk.platform.Identifier;
import dev.frontdesk.platform.TimeOrderedUuid;
import java.util.UUID;

public record ConversationId(@JsonValue UUID value) implements Identifier {
    @JsonCreator
    public ConversationId {}

    public static ConversationId create() {
        return new ConversationId(TimeOrderedUuid.create());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
