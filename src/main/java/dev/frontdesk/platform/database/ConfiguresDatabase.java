package dev.frontdesk.platform.database;

/// A configuration that says where the data lives: all a command needs to know of the root configuration.
public interface ConfiguresDatabase {
    DatabaseConfiguration database();
}
