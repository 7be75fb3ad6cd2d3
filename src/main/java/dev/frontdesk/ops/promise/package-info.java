/// What Frontdesk promises, asked of the data: read-only questions that any database of ours can be asked at any time.
@NullMarked
package dev.frontdesk.ops.promise;

import org.jspecify.annotations.NullMarked;
