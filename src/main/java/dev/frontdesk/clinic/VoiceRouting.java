package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a call goes first; each falls to the next when it fails.
public enum VoiceRouting {
    @JsonProperty("ai")
    AI("ai"),
    @JsonProperty("keypad")
    KEYPAD("keypad"),
    @JsonProperty("human")
    HUMAN("human"),
    @JsonProperty("voicemail")
    VOICEMAIL("voicemail");

    private final String wireName;

    VoiceRouting(String wireName) {
        this.wireName = wireName;
    }

    /// As it stands in the database, in JSON and in labels.
    public String wireName() {
        return wireName;
    }
}
