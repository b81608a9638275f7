package com.shopme.platform;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells a collector (OpenTelemetry, OTLP over HTTP) what took how long, where the operator names
/// one; else nothing is gathered. What people wrote, and who they are, has no place in a span.
@Component
public class Spans implements DisposableBean {
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final Optional<SdkTracerProvider> provider;
    private final Tracer tracer;

    public Spans(Settings settings) {
        this.provider = settings.otlpUrl().map(Spans::provider);
        this.tracer =
                provider.<TracerProvider>map(one -> one)
                        .orElseGet(TracerProvider::noop)
                        .get("shopme");
    }

    private static SdkTracerProvider provider(URI collector) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(collector + "/v1/traces").build();
        return SdkTracerProvider.builder()
                .setResource(
                        Resource.getDefault().toBuilder().put("service.name", "shopme").build())
                .addSpanProcessor(
                        BatchSpanProcessor.builder(exporter).setScheduleDelay(TOLD_EVERY).build())
                .build();
    }

    /// Does something within a span of its own.
    public <T extends @Nullable Object> T in(String name, Supplier<T> work) {
        return in(name, SpanKind.INTERNAL, work);
    }

    /// The same for asking somebody over the network.
    public <T extends @Nullable Object> T calling(String name, Supplier<T> work) {
        return in(name, SpanKind.CLIENT, work);
    }

    private <T extends @Nullable Object> T in(String name, SpanKind kind, Supplier<T> work) {
        var span = tracer.spanBuilder(name).setSpanKind(kind).startSpan();
        try (var _ = span.makeCurrent()) {
            return work.get();
        } finally {
            span.end();
        }
    }

    /// Notes something on the span that this thread is in, if it is in one.
    public static void note(String key, String value) {
        Span.current().setAttribute(key, value);
    }

    public static void note(String key, long value) {
        Span.current().setAttribute(key, value);
    }

    public static void note(String key, double value) {
        Span.current().setAttribute(key, value);
    }

    /// What this thread is in has failed.
    ///
    /// @param word the situation, such as `too_slow`
    public static void failed(String word) {
        Span.current().setStatus(StatusCode.ERROR).setAttribute("error.type", word);
    }

    @Override
    public void destroy() {
        provider.ifPresent(SdkTracerProvider::close);
    }
}
