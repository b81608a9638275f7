package com.shopme.model;

import com.shopme.model.Tool.Parameter;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Arrays;
import java.util.List;

/// The tools as the library writes them.
final class ToolList {
    static final List<ToolSpecification> SPECIFICATIONS =
            Arrays.stream(Tool.values()).map(ToolList::specification).toList();

    private ToolList() {}

    private static ToolSpecification specification(Tool tool) {
        var schema = JsonObjectSchema.builder().additionalProperties(false);
        tool.parameters().forEach(p -> schema.addProperty(p.name(), schema(p)));
        schema.required(
                tool.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        return ToolSpecification.builder()
                .name(tool.code())
                .description(tool.meaning())
                .parameters(schema.build())
                .build();
    }

    private static JsonSchemaElement schema(Parameter parameter) {
        if (parameter.number()) return new JsonIntegerSchema();
        if (!parameter.choices().isEmpty())
            return JsonEnumSchema.builder().enumValues(parameter.choices()).build();
        return JsonStringSchema.builder().description(parameter.meaning()).build();
    }
}
