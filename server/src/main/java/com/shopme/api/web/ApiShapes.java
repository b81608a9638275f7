package com.shopme.api.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Makes the shapes of the OpenAPI document those of our JSON, so that a client can be generated
/// from it: names in snake_case; of what we answer, which properties are always there and which may
/// be null; patterns as ECMA-262 reads them, over the whole text.
@Configuration(proxyBeanMethods = false)
class ApiShapes {
    @Bean
    ModelResolver shapes(ObjectMapperProvider mappers) {
        var mapper = mappers.jsonMapper().copy();
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new RecordShapes(mapper);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OpenApiCustomizer exactShapes() {
        return api -> {
            changesMayBePartial(api);
            var given = reached(api, bodies(operations(api)));
            var answered = reached(api, answers(api));
            answered.removeAll(given);
            api.getComponents()
                    .getSchemas()
                    .forEach((name, schema) -> sharpen(schema, answered.contains(name)));
        };
    }

    // Of a change nothing is required, whatever a new thing needs.
    private static void changesMayBePartial(OpenAPI api) {
        var changes = api.getPaths().values().stream().map(PathItem::getPatch).toList();
        var others = operations(api).filter(operation -> !changes.contains(operation));
        var elsewhere = reached(api, Stream.concat(bodies(others), answers(api)));
        bodies(changes.stream().filter(Objects::nonNull))
                .flatMap(content -> content.values().stream())
                .forEach(
                        content -> content.setSchema(partial(content.getSchema(), api, elsewhere)));
    }

    private static Schema<?> partial(Schema<?> body, OpenAPI api, Set<String> elsewhere) {
        if (body.get$ref() == null) return body;
        var name = body.get$ref().substring(body.get$ref().lastIndexOf('/') + 1);
        var whole = api.getComponents().getSchemas().get(name);
        if (whole == null || whole.getRequired() == null) return body;
        if (!elsewhere.contains(name)) {
            whole.setRequired(null);
            return body;
        }
        var part = new Schema<>(SpecVersion.V31);
        part.setTypes(whole.getTypes());
        part.setDescription(whole.getDescription());
        part.setProperties(whole.getProperties());
        api.getComponents().addSchemas(name + "Change", part);
        return new Schema<>(SpecVersion.V31).$ref(name + "Change");
    }

    // What is given may leave things out; what we answer is whole.
    private static void sharpen(Schema<?> schema, boolean answered) {
        var always = RecordShapes.taken(schema, RecordShapes.ALWAYS);
        var nullable = RecordShapes.taken(schema, RecordShapes.NULLABLE);
        if (answered) {
            if (!always.isEmpty()) schema.setRequired(List.copyOf(always));
            nullable.forEach(
                    name -> schema.getProperties().computeIfPresent(name, ApiShapes::orNull));
        }
        all(schema).forEach(ApiShapes::plain);
    }

    private static Schema<?> orNull(String name, Schema<?> schema) {
        if (schema.getTypes() != null && schema.getEnum() == null) {
            schema.addType("null");
            return schema;
        }
        var nothing = new Schema<>(SpecVersion.V31).types(Set.of("null"));
        return new Schema<>(SpecVersion.V31).anyOf(List.of(schema, nothing));
    }

    // A counter of 64 bits is a number all the same: JSON knows one kind. What a map holds of any
    // kind is not only objects.
    private static void plain(Schema<?> schema) {
        if (schema.getAdditionalProperties() instanceof Schema<?> values && says(values, "object"))
            schema.setAdditionalProperties(RecordShapes.anything());
        if ("int64".equals(schema.getFormat())) schema.setFormat(null);
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^"))
            schema.setPattern("^(?:" + pattern.replace("\\p{Cntrl}", "\\p{Cc}") + ")$");
    }

    // Nothing but this.
    private static boolean says(Schema<?> schema, String type) {
        return schema.get$ref() == null
                && schema.getProperties() == null
                && schema.getAdditionalProperties() == null
                && (type.equals(schema.getType()) || Set.of(type).equals(schema.getTypes()));
    }

    private static Stream<Content> bodies(Stream<Operation> operations) {
        return operations
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent());
    }

    private static Stream<Content> answers(OpenAPI api) {
        return operations(api)
                .flatMap(operation -> operation.getResponses().values().stream())
                .flatMap(response -> Stream.ofNullable(response.getContent()));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Set<String> reached(OpenAPI api, Stream<Content> from) {
        var names = new TreeSet<String>();
        from.flatMap(content -> content.values().stream())
                .flatMap(media -> Stream.<Schema<?>>ofNullable(media.getSchema()))
                .forEach(schema -> reach(schema, api.getComponents().getSchemas(), names));
        return names;
    }

    @SuppressWarnings("rawtypes") // as swagger declares it
    private static void reach(Schema<?> schema, Map<String, Schema> known, Set<String> names) {
        for (var part : all(schema)) {
            if (part.get$ref() == null) continue;
            var name = part.get$ref().substring(part.get$ref().lastIndexOf('/') + 1);
            var next = known.get(name);
            if (names.add(name) && next != null) reach(next, known, names);
        }
    }

    // A schema and all that stands inside it; two that are equal are two.
    private static Collection<Schema<?>> all(Schema<?> schema) {
        var found = Collections.<Schema<?>>newSetFromMap(new IdentityHashMap<>());
        gather(schema, found);
        return found;
    }

    private static void gather(@Nullable Object part, Set<Schema<?>> found) {
        if (!(part instanceof Schema<?> schema) || !found.add(schema)) return;
        gather(schema.getItems(), found);
        gather(schema.getAdditionalProperties(), found);
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(one -> gather(one, found));
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .flatMap(Stream::ofNullable)
                .forEach(list -> list.forEach(one -> gather(one, found)));
    }
}
