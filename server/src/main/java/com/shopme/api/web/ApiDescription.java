package com.shopme.api.web;

import static org.springframework.util.StringUtils.uncapitalize;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.shared.WorkspaceId;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/// What the OpenAPI document says of every operation alike: who may call it, how lists are asked,
/// how writes are repeated, what refusals look like. The rest springdoc reads from the controllers.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        ListRequest.class, IfMatch.class, WorkspaceId.class, Given.class);
    }

    @Bean
    OpenAPI shopMeApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("ShopMe")
                                .version("1")
                                .description(
                                        "Sell, serve and take bookings inside WhatsApp. The grammar"
                                                + " of lists, versions, repeated writes and problems"
                                                + " is described at /docs/api.")
                                .license(
                                        new License()
                                                .name("Proprietary")
                                                .identifier("LicenseRef-ShopMe")))
                .servers(List.of(new Server().url("/").description("This server")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "bearer",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")
                                                .description(
                                                        "An access token of a person or a machine"
                                                                + " token of a workspace")));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(ApiDescription::complete));
        };
    }

    @Bean
    OperationCustomizer commonParts() {
        return (operation, method) -> {
            var room = method.getBeanType().getSimpleName().replaceAll("Controller$", "");
            operation.setOperationId(uncapitalize(room) + "_" + method.getMethod().getName());
            if (!method.getBeanType().isAnnotationPresent(Tag.class))
                operation.setTags(List.of(room.replaceAll("(?<=[a-z])(?=[A-Z])", " ")));
            var takes = Arrays.stream(method.getMethodParameters()).toList();
            if (takes.stream().anyMatch(p -> p.getParameterType() == WorkspaceId.class))
                operation.addParametersItem(workspace());
            if (takes.stream().anyMatch(p -> p.getParameterType() == ListRequest.class))
                listParameters().forEach(operation::addParametersItem);
            if (takes.stream().anyMatch(p -> p.getParameterType() == IfMatch.class))
                operation.addParametersItem(
                        header("If-Match", "Only if the thing still has this ETag"));
            if (writes(method))
                operation.addParametersItem(
                        header("Idempotency-Key", "Makes the write safe to send again for a day"));
            return operation;
        };
    }

    private static boolean writes(HandlerMethod method) {
        return method.hasMethodAnnotation(
                        org.springframework.web.bind.annotation.RequestMapping.class)
                && !method.hasMethodAnnotation(GetMapping.class)
                && !method.hasMethodAnnotation(DeleteMapping.class)
                // An import is streamed: nothing of it is kept to compare another with.
                && Arrays.stream(method.getMethodParameters())
                        .noneMatch(p -> p.getParameterType() == InputStream.class);
    }

    private static void complete(Operation operation) {
        var isPublic = operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!isPublic) operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        var responses = operation.getResponses();
        refusals(isPublic)
                .forEach(
                        (status, text) -> {
                            if (!responses.containsKey(status))
                                responses.addApiResponse(status, refusal(text));
                        });
    }

    private static Map<String, String> refusals(boolean isPublic) {
        return isPublic
                ? Map.of("400", "The request is not valid", "429", "Too many requests")
                : Map.of(
                        "400", "The request is not valid",
                        "401", "No valid access token",
                        "403", "The role or token does not allow this",
                        "404", "There is no such thing in this workspace",
                        "429", "Too many requests");
    }

    private static ApiResponse refusal(String text) {
        return new ApiResponse()
                .description(text)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + PROBLEM))));
    }

    private static Schema<?> problem() {
        var error =
                new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("rule", new StringSchema())
                        .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; `type` is a page that explains it")
                .addProperty("type", new StringSchema().example("/problems/invalid-request"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("correlation_id", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }

    private static Parameter workspace() {
        return query(
                "workspace_id",
                "The workspace; not needed by who belongs to one only, or with a machine token",
                new StringSchema().format("uuid"));
    }

    private static List<Parameter> listParameters() {
        var limit =
                new IntegerSchema()
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(ListRequest.MOST));
        limit.setDefault(ListRequest.DEFAULT_LIMIT);
        return List.of(
                query("limit", "Rows at most", limit),
                query("cursor", "`next` of the page before", new StringSchema()),
                query("sort", "Fields, `-` before one for the greatest first", new StringSchema()),
                query(
                        "filter",
                        "Conditions: `price ge 10 and (status eq active or name co \"caff\")`",
                        new StringSchema()),
                query("q", "Words to search for", new StringSchema()),
                query("fields", "Only these properties of each row", new StringSchema()),
                query("deleted", "The deleted rows instead", new BooleanSchema()));
    }

    private static Parameter query(String name, String text, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(text)
                .required(false)
                .schema(schema);
    }

    private static Parameter header(String name, String text) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(text)
                .required(false)
                .schema(new StringSchema());
    }
}
