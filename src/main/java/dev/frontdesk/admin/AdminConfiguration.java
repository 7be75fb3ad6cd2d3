package dev.frontdesk.admin;

import dev.frontdesk.platform.SecretString;
import org.jspecify.annotations.Nullable;

/// @param token a bearer token with the admin role that needs no row in the database; null or empty: none
public record AdminConfiguration(@Nullable SecretString token) {}
