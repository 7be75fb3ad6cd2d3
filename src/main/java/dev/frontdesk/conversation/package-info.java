/// What was said, where, by whom: conversations, messages, turns and the metadata others read. Knows nothing of
/// booking rules.
@NullMarked
package dev.frontdesk.conversation;

import org.jspecify.annotations.NullMarked;
