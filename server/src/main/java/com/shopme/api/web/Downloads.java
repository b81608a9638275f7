package com.shopme.api.web;

import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableFormat;
import com.shopme.api.tables.TableHead;
import com.shopme.platform.Auditable;
import com.shopme.shared.WorkspaceId;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Gives each `/export` its [Download], and describes it.
@Configuration(proxyBeanMethods = false)
class Downloads implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final List<String> ASKED = List.of("q", "search", "filter", "sort", "deleted");
    private static final List<String> WORDS =
            Stream.concat(
                            ASKED.stream(),
                            Stream.of("workspace_id", "limit", "cursor", "fields", "format"))
                    .toList();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Download.class);
    }

    private final WorkspaceNaming naming;
    private final Letterheads letterheads;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Downloads(
            @Lazy WorkspaceNaming naming,
            @Lazy Letterheads letterheads,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.naming = naming;
        this.letterheads = letterheads;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Download.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) throw new IllegalStateException("not over HTTP");
        // The answer is written here, and nothing is left for anybody else.
        if (container != null) container.setRequestHandled(true);
        var workspace = naming.workspaceOf(request).orElseThrow();
        var format = TableFormat.of(request.getParameter("format"));
        return new Download(
                new Download.Asked(format, fields(request)),
                json,
                (name, columns, rows) -> {
                    var head = head(workspace, name, request);
                    try (var table = TableFile.write(format, head, columns, rows)) {
                        events.publishEvent(exported(workspace, name, format, columns, request));
                        send(table, format, name, response);
                    }
                });
    }

    /// The OpenAPI document tells of the formats.
    @Bean
    static OperationCustomizer downloadable() {
        return (operation, method) -> {
            var takes = Arrays.stream(method.getMethodParameters()).map(p -> p.getParameterType());
            if (takes.noneMatch(type -> type == Download.class)) return operation;
            var content = new Content();
            for (var format : TableFormat.values())
                content.addMediaType(
                        format.contentType().replaceAll(";.*", ""),
                        new MediaType().schema(new StringSchema().format("binary")));
            operation.setDescription(
                    "All that the list shows with the same parameters; `fields` picks columns, in"
                            + " that order. Written down in the activity log.");
            operation.addParametersItem(
                    new Parameter()
                            .in("query")
                            .name("format")
                            .description("`csv` if none is named")
                            .schema(new StringSchema()._enum(List.of("csv", "xlsx", "pdf"))));
            return operation.responses(
                    new ApiResponses()
                            .addApiResponse(
                                    "200",
                                    new ApiResponse().description("The table").content(content)));
        };
    }

    private static void send(
            TableFile table, TableFormat format, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(name, format.extension()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLengthLong(table.size());
        table.copyTo(response.getOutputStream());
    }

    private static List<String> fields(HttpServletRequest request) {
        var fields = request.getParameterValues("fields");
        if (fields == null) return List.of();
        return Arrays.stream(fields)
                .flatMap(some -> Arrays.stream(some.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private TableHead head(WorkspaceId workspace, String name, HttpServletRequest request) {
        var letterhead = letterheads.of(workspace);
        var made = MADE.format(clock.instant().atZone(letterhead.zone()));
        return new TableHead(letterhead.name(), name, made, asked(request));
    }

    private static List<String> asked(HttpServletRequest request) {
        var asked = new ArrayList<String>();
        for (var word : ASKED) {
            var value = request.getParameter(word);
            if (value != null && !value.isBlank()) asked.add(word + ": " + value);
        }
        request.getParameterMap()
                .forEach(
                        (field, values) -> {
                            if (!WORDS.contains(field))
                                asked.add(field + ": " + String.join(", ", values));
                        });
        return List.copyOf(asked);
    }

    private static Auditable exported(
            WorkspaceId workspace,
            String name,
            TableFormat format,
            List<String> columns,
            HttpServletRequest request) {
        return new Auditable(
                workspace,
                "table.exported",
                "table",
                Optional.empty(),
                Map.of(),
                Map.of(
                        "table",
                        name,
                        "format",
                        format.extension(),
                        "columns",
                        columns,
                        "asked",
                        asked(request)));
    }
}
