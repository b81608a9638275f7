package com.shopme.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// `docs/openapi.yaml` says what the server does, and says it well.
@ShopMeTest
class OpenApiTest {
    private static final Path KEPT = Path.of("../docs/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @LocalServerPort int port;

    private Api api;
    private JsonNode document;

    private record Deed(String path, String method, JsonNode says) {
        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }
    }

    @BeforeEach
    void read() {
        api = Api.at(port);
        document = api.get("/docs/openapi").body();
    }

    @Test
    void theFileIsWhatTheServerSays() throws IOException {
        var now = api.get("/docs/openapi.yaml").raw().body();
        Files.writeString(Path.of("target/openapi.yaml"), now);

        assertThat(Files.readString(KEPT))
                .as("docs/openapi.yaml is stale: cp server/target/openapi.yaml docs/")
                .isEqualTo(now);
    }

    @Test
    void itIsOpenApi31() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void everyOperationHasASummaryATagAndANameOfItsOwn() {
        var names = new HashSet<String>();
        var wrong = new ArrayList<String>();
        deeds().forEach(
                        deed -> {
                            if (deed.says().path("summary").asString("").isBlank())
                                wrong.add(deed + " has no summary");
                            if (deed.says().path("tags").size() != 1)
                                wrong.add(deed + " has not one tag");
                            var name = deed.says().path("operationId").asString("");
                            if (!names.add(name)) wrong.add(deed + " shares its name " + name);
                            if (name.matches(".*_\\d+"))
                                wrong.add(deed + " needs an operationId of its own, not " + name);
                        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var lost =
                document.findValues("$ref").stream()
                        .map(JsonNode::asString)
                        .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                        .toList();

        assertThat(lost).isEmpty();
    }

    @Test
    void everyParameterHasATypeAndNoTwoPathsAreAlike() {
        var wrong = new ArrayList<String>();
        deeds().forEach(
                        deed ->
                                deed.says()
                                        .path("parameters")
                                        .forEach(
                                                one -> {
                                                    if (!one.path("schema").has("type"))
                                                        wrong.add(
                                                                deed
                                                                        + " leaves the type of "
                                                                        + one.path("name")
                                                                        + " open");
                                                }));
        var shapes = new HashSet<String>();
        for (var path : document.path("paths").propertyNames())
            if (!shapes.add(path.replaceAll("\\{\\w+}", "{}"))) wrong.add(path + " is there twice");

        assertThat(wrong).isEmpty();
    }

    private Stream<Deed> deeds() {
        return document.path("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(one -> METHODS.contains(one.getKey()))
                                        .map(
                                                one ->
                                                        new Deed(
                                                                path.getKey(),
                                                                one.getKey(),
                                                                one.getValue())));
    }
}
