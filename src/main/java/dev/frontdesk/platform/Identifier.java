package dev.frontdesk.platform;

import java.util.UUID;

/// A typed id: a record of one UUID. JSON and the database see the bare UUID.
public interface Identifier {
    UUID value();
}
