/// How every request is treated: named, bounded, read strictly, refused in one form. Knows no route and no database.
@NullMarked
package dev.frontdesk.platform.http;

import org.jspecify.annotations.NullMarked;
