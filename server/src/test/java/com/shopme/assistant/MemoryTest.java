package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MemoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void comesBackAsItWasWritten() {
        var memory = new Memory();
        memory.welcomed = true;
        memory.offered.add(new Memory.Option("do:CART", "Cart"));
        memory.deed = new Memory.Deed(Ids.next(), 1, 2);

        var read = Memory.read(memory.write(JSON), JSON);

        assertThat(read).usingRecursiveComparison().isEqualTo(memory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"version\":99,\"welcomed\":true}",
                "{\"version\":1,\"offered\":null,\"later\":[null],\"others\":null}",
                "{\"version\":1,\"deed\":{\"product\":\"no id\"}}",
                "{\"version\":1,\"question\":{\"kind\":\"NAME\"},\"what\":\"ever\"}"
            })
    void survivesGarbage(String text) {
        var memory = Memory.read(text, JSON);

        assertThat(memory.offered).isEmpty();
        assertThat(memory.later).isEmpty();
        assertThat(memory.question).isNull();
        assertThat(memory.deed).isNull();
    }
}
