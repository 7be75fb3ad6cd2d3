/// Text channels: takes messages in durably, sends replies durably, keeps consent. Holds no booking rule.
@NullMarked
package dev.frontdesk.messaging;

import org.jspecify.annotations.NullMarked;
