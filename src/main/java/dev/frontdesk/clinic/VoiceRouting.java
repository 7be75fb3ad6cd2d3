package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a call goes first; each falls to the next when it fails.
public enum VoiceRouting {
    @JsonProperty("ai")
    AI,
    @JsonProperty("keypad")
    KEYPAD,
    @JsonProperty("human")
    HUMAN,
    @JsonProperty("voicemail")
    VOICEMAIL
}
