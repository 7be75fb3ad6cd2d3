package dev.frontdesk.ai;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.frontdesk.platform.SecretString;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything about the models that can be set, and the only place that names one. What is left out or blank has
/// its default.
///
/// @param apiKey none: the offline receptionist answers
/// @param baseUrl of any server that speaks Chat Completions
/// @param messagingModel answers texts; small and quick rather than deep
/// @param analyticsModel reads finished conversations
/// @param realtimeModel speaks on calls
/// @param transcriptionModel writes down what a caller says
/// @param connectTimeout the longest wait for a connection
/// @param requestTimeout the longest wait for one answer of a model
/// @param turnTimeout the longest a guest's message is thought about, tools and retries included; shorter than the
///     lease of a turn
/// @param maxOutputTokens the longest answer of a model; a text message needs little
public record AiConfig(
        @Nullable SecretString apiKey,
        URI baseUrl,
        URI realtimeUrl,
        String messagingModel,
        String analyticsModel,
        String realtimeModel,
        String transcriptionModel,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration turnTimeout,
        int maxOutputTokens) {

    public static final AiConfig DEFAULT = of(null, null, null, null, null, null, null, null, null, null, null);

    @JsonCreator
    public static AiConfig of(
            @Nullable SecretString apiKey,
            @Nullable URI baseUrl,
            @Nullable URI realtimeUrl,
            @Nullable String messagingModel,
            @Nullable String analyticsModel,
            @Nullable String realtimeModel,
            @Nullable String transcriptionModel,
            @Nullable Duration connectTimeout,
            @Nullable Duration requestTimeout,
            @Nullable Duration turnTimeout,
            @Nullable Integer maxOutputTokens) {
        return new AiConfig(
                apiKey == null || apiKey.value().isBlank() ? null : apiKey,
                or(baseUrl, "https://api.openai.com/v1"),
                or(realtimeUrl, "wss://api.openai.com/v1/realtime"),
                or(messagingModel, "gpt-5.4-mini"),
                or(analyticsModel, "gpt-5.4-mini"),
                or(realtimeModel, "gpt-realtime-2.1"),
                or(transcriptionModel, "gpt-transcribe"),
                or(connectTimeout, Duration.ofSeconds(3)),
                or(requestTimeout, Duration.ofSeconds(10)),
                or(turnTimeout, Duration.ofSeconds(20)),
                or(maxOutputTokens, 1_500));
    }

    /// The key, when models are to be used at all.
    public Optional<SecretString> key() {
        return Optional.ofNullable(apiKey);
    }

    private static String or(@Nullable String value, String usual) {
        return value == null || value.isBlank() ? usual : value.strip();
    }

    private static URI or(@Nullable URI value, String usual) {
        return value == null || value.toString().isEmpty() ? URI.create(usual) : value;
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
