/// The admin REST API and its authentication.
@NullMarked
package dev.frontdesk.admin;

import org.jspecify.annotations.NullMarked;
