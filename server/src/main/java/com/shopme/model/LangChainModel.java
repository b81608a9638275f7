package com.shopme.model;

import com.shopme.model.ModelCall.Line;
import com.shopme.model.ModelCall.Tools;
import com.shopme.platform.Settings;
import com.shopme.platform.Spans;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks an endpoint like OpenAI's through LangChain4j, which knows the format; our own [Wire]
/// carries it, and reads what the library does not: cost, errors, times.
@Component
class LangChainModel implements Model {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    // Per token, where the endpoint names no cost: what a large model takes, so that a budget never
    // means more than it says.
    private static final BigDecimal DEAR_IN = new BigDecimal("0.000003");
    private static final BigDecimal DEAR_OUT = new BigDecimal("0.000015");

    private final Settings.Model settings;
    private final Spans spans;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    LangChainModel(Settings settings, Spans spans, JsonMapper json) {
        this.settings = settings.model();
        this.spans = spans;
        this.json = json;
    }

    @Override
    public ModelReply ask(ModelCall call) {
        return spans.calling("chat " + call.model(), () -> told(call));
    }

    // As OpenTelemetry's conventions for generative AI name it (read 2026-11), and our cost.
    private ModelReply told(ModelCall call) {
        Spans.note("gen_ai.operation.name", "chat");
        Spans.note("gen_ai.request.model", call.model());
        try {
            var reply = asked(call);
            Spans.note("gen_ai.response.model", reply.model());
            Spans.note("gen_ai.usage.input_tokens", reply.tokensIn());
            Spans.note("gen_ai.usage.output_tokens", reply.tokensOut());
            Spans.note("shopme.cost_usd", reply.cost().doubleValue());
            return reply;
        } catch (ModelFailed e) {
            Spans.failed(e.word());
            throw e;
        }
    }

    private ModelReply asked(ModelCall call) {
        var start = System.nanoTime();
        try {
            var answer = model(call).chat(request(call));
            return reply(answer, call, Duration.ofNanos(System.nanoTime() - start));
        } catch (ModelFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw asFailure(e);
        }
    }

    private static ModelFailed asFailure(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof ModelFailed failed) return failed;
        return new ModelFailed(Remedy.OTHER_MODEL, "broken", e.getClass().getSimpleName());
    }

    private OpenAiChatModel model(ModelCall call) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new Transport(new Wire(http, json, call.time())))
                .baseUrl(settings.url().toString())
                .apiKey(call.key())
                .modelName(call.model())
                .customHeaders(Map.of("X-OpenRouter-Title", "ShopMe"))
                .maxRetries(0)
                .build();
    }

    private ChatRequest request(ModelCall call) {
        var parameters =
                OpenAiChatRequestParameters.builder()
                        .modelName(call.model())
                        .temperature(0.2)
                        .maxOutputTokens(call.mostTokens());
        if (call.tools() != Tools.NONE)
            parameters
                    .toolSpecifications(ToolList.SPECIFICATIONS)
                    .toolChoice(call.tools() == Tools.USABLE ? ToolChoice.AUTO : ToolChoice.NONE);
        if (isOpenRouter())
            parameters.customParameters(Map.of("provider", Map.of("require_parameters", true)));
        return ChatRequest.builder()
                .messages(call.lines().stream().map(LangChainModel::message).toList())
                .parameters(parameters.build())
                .build();
    }

    // Its own parameter is an error elsewhere; OpenRouter's base ends like this, OpenAI's does not.
    private boolean isOpenRouter() {
        return settings.url().getPath().endsWith("/api/v1");
    }

    private static ChatMessage message(Line line) {
        return switch (line) {
            case Line.Told(var text) -> SystemMessage.from(text);
            case Line.Client(var text) -> UserMessage.from(text);
            case Line.Assistant(var text, var calls) -> assistant(text, calls);
            case Line.Result(var call, var json) ->
                    ToolExecutionResultMessage.from(call.id(), call.name(), json);
        };
    }

    private static AiMessage assistant(String text, List<ToolCall> calls) {
        if (calls.isEmpty()) return AiMessage.from(text);
        var requests = calls.stream().map(LangChainModel::request).toList();
        return text.isEmpty() ? AiMessage.from(requests) : AiMessage.from(text, requests);
    }

    private static ToolExecutionRequest request(ToolCall call) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.name())
                .arguments(call.arguments())
                .build();
    }

    private ModelReply reply(ChatResponse answer, ModelCall call, Duration took) {
        var said = answer.aiMessage();
        var raw =
                answer.metadata() instanceof OpenAiChatResponseMetadata known
                        ? json.readTree(known.rawHttpResponse().body())
                        : json.missingNode();
        var usage = raw.path("usage");
        var in = usage.path("prompt_tokens").asInt(0);
        var out = usage.path("completion_tokens").asInt(0);
        var cost = Optional.of(usage.path("cost")).filter(JsonNode::isNumber);
        return new ModelReply(
                Objects.requireNonNullElse(said.text(), "").strip(),
                said.hasToolExecutionRequests()
                        ? said.toolExecutionRequests().stream().map(LangChainModel::wanted).toList()
                        : List.of(),
                raw.path("model").asString(call.model()),
                in,
                out,
                cost.map(JsonNode::decimalValue).orElseGet(() -> reckoned(in, out)),
                cost.isPresent(),
                took);
    }

    private static ToolCall wanted(ToolExecutionRequest request) {
        return new ToolCall(
                Objects.requireNonNullElse(request.id(), ""),
                Objects.requireNonNullElse(request.name(), ""),
                Objects.requireNonNullElse(request.arguments(), ""));
    }

    private static BigDecimal reckoned(int in, int out) {
        return DEAR_IN.multiply(BigDecimal.valueOf(in))
                .add(DEAR_OUT.multiply(BigDecimal.valueOf(out)));
    }

    /// Hands our wire to the library, which knows no limits of its own then.
    private record Transport(Wire wire) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return wire;
        }
    }
}
