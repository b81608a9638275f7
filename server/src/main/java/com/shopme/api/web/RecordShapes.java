package com.shopme.api.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Notes beside the schema of a record which of its properties are always there and which may be
/// null: an `Optional` may be, what is marked `@Nullable` may be missing, the rest is there.
final class RecordShapes extends ModelResolver {
    static final String ALWAYS = "x-always";
    static final String NULLABLE = "x-nullable";

    RecordShapes(ObjectMapper mapper) {
        super(mapper);
    }

    @Override
    @SuppressWarnings("rawtypes") // as swagger declares it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var raw =
                type.getType() == null ? null : _mapper.constructType(type.getType()).getRawClass();
        if (raw != null && JsonNode.class.isAssignableFrom(raw)) return object(type, context, next);
        var schema = super.resolve(type, context, next);
        if (schema != null && raw != null && raw.isRecord()) note(raw, schema, context);
        return schema;
    }

    // A tree is kept as it came, and what we keep are objects.
    private @Nullable Schema<?> object(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        var anything =
                new AnnotatedType(Object.class)
                        .ctxAnnotations(type.getCtxAnnotations())
                        .parent(type.getParent())
                        .schemaProperty(type.isSchemaProperty())
                        .propertyName(type.getPropertyName())
                        .components(type.getComponents());
        Schema<?> schema = super.resolve(anything, context, next);
        if (schema == null) return null;
        schema.setTypes(Set.of("object"));
        schema.setAdditionalProperties(anything());
        return schema;
    }

    /// Whatever JSON can say.
    static Schema<?> anything() {
        return new Schema<>(SpecVersion.V31);
    }

    /// What was noted, which leaves the schema.
    @SuppressWarnings("unchecked") // we put it there
    static List<String> taken(Schema<?> schema, String note) {
        if (schema.getExtensions() == null) return List.of();
        var names = (List<String>) schema.getExtensions().remove(note);
        if (schema.getExtensions().isEmpty()) schema.setExtensions(null);
        return names == null ? List.of() : names;
    }

    @SuppressWarnings("rawtypes")
    private void note(Class<?> record, Schema schema, ModelConverterContext context) {
        Schema<?> model = schema;
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            model = context.getDefinedModels().get(name);
        }
        if (model == null || model.getProperties() == null) return;
        for (var part : record.getRecordComponents()) {
            if (!part.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) continue;
            model.getProperties().remove(snake(part.getName()));
            model.setAdditionalProperties(anything());
        }
        var known = model.getProperties().keySet();
        var hidesNothing = record.getAnnotation(JsonInclude.class) == null;
        model.addExtension(
                ALWAYS, names(record, part -> !optional(part) && !nullable(part), known::contains));
        if (hidesNothing)
            model.addExtension(NULLABLE, names(record, RecordShapes::optional, known::contains));
    }

    private List<String> names(
            Class<?> record, Predicate<RecordComponent> which, Predicate<String> known) {
        return Arrays.stream(record.getRecordComponents())
                .filter(which)
                .map(RecordComponent::getName)
                .map(RecordShapes::snake)
                .filter(known)
                .sorted()
                .toList();
    }

    private static boolean optional(RecordComponent part) {
        return part.getType() == Optional.class;
    }

    private static boolean nullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
