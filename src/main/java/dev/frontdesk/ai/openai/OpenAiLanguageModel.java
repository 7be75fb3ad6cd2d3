package dev.frontdesk.ai.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import dev.frontdesk.ai.AiConfig;
import dev.frontdesk.ai.LanguageModel;
import dev.frontdesk.ai.ModelRefusedException;
import dev.frontdesk.ai.ModelReply;
import dev.frontdesk.ai.ModelRequest;
import dev.frontdesk.ai.ModelUnavailableException;
import java.time.Duration;

/// A model behind OpenAI's Chat Completions, or any server that speaks it. One request is one HTTP request: the
/// vendor client's own retries are off, so that the time a caller has is spent where the caller can see it.
/// What is asked and answered is neither logged here nor stored by the vendor.
public final class OpenAiLanguageModel implements LanguageModel, AutoCloseable {
    private final OpenAIClient client;
    private final Duration requestTimeout;
    private final ChatRequests requests;

    public OpenAiLanguageModel(AiConfig config, String apiKey) {
        this.client = OpenAIOkHttpClient.builder()
                .apiKey(apiKey)
                .baseUrl(config.baseUrl().toString())
                .timeout(Timeout.builder()
                        .connect(config.connectTimeout())
                        .request(config.requestTimeout())
                        .build())
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .build();
        this.requestTimeout = config.requestTimeout();
        this.requests = new ChatRequests(config.maxOutputTokens());
    }

    @Override
    public ModelReply complete(ModelRequest request) throws ModelUnavailableException, ModelRefusedException {
        var timeout = request.timeLeft().compareTo(requestTimeout) < 0 ? request.timeLeft() : requestTimeout;
        try {
            var completion = client.chat()
                    .completions()
                    .create(
                            requests.toParams(request),
                            RequestOptions.builder().timeout(timeout).build());
            return ChatReplies.read(completion);
        } catch (OpenAIException e) {
            throw Failures.classify(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
