package dev.frontdesk.conversation;

/// Puts a text into the form its channel can carry.
public interface ChannelText {
    String fit(String text);
}
