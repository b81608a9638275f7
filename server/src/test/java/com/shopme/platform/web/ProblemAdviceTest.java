package com.shopme.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(new Probe())
                    .setControllerAdvice(new ProblemAdvice())
                    .addFilters(new Correlation())
                    .build();

    @Test
    void aProblemNamesItselfAndItsPage() throws Exception {
        var answer = get("/missing");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(json(answer).path("detail").asString())
                .isEqualTo("There is no such teapot here.");
        assertThat(json(answer).path("correlation_id").asString())
                .isEqualTo(answer.getHeader("X-Correlation-Id"));
    }

    @Test
    void allWrongFieldsAreListedAtOnce() throws Exception {
        var answer =
                post("/things", MediaType.APPLICATION_JSON, "{\"firstName\":\"\",\"count\":0}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(json(answer).path("errors").findValuesAsString("field"))
                .containsExactly("count", "first_name");
    }

    @Test
    void unreadableBodiesAreToldAsSuch() throws Exception {
        for (var body : new String[] {"", "{", "[]", "{\"count\":\"many\"}"}) {
            var answer = post("/things", MediaType.APPLICATION_JSON, body);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(json(answer).path("type").asString()).isEqualTo("/problems/unreadable-body");
        }
    }

    @Test
    void missingAndMistypedParametersAreNamed() throws Exception {
        for (var path : new String[] {"/asked", "/asked?workspace_id=7", "/counted?limit=0"}) {
            var answer = get(path);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(json(answer).path("type").asString()).isEqualTo("/problems/invalid-request");
        }
        assertThat(json(get("/asked")).path("detail").asString())
                .isEqualTo("workspace_id is missing.");
        assertThat(json(get("/counted?limit=0")).path("errors").path(0).path("field").asString())
                .isEqualTo("limit");
    }

    @Test
    void aWorkspaceIdIsReadFromItsText() throws Exception {
        var id = WorkspaceId.next();

        assertThat(get("/asked?workspace_id=" + id).getContentAsString()).isEqualTo(id.toString());
    }

    @Test
    void wrongMethodsAndMediaTypesHaveTheirPages() throws Exception {
        assertThat(json(request(HttpMethod.DELETE, "/things")).path("type").asString())
                .isEqualTo("/problems/method-not-allowed");
        assertThat(json(post("/things", MediaType.TEXT_PLAIN, "x")).path("type").asString())
                .isEqualTo("/problems/unsupported-media-type");
    }

    @Test
    void whatNobodyExpectedTellsNothingButAReference() throws Exception {
        var answer = get("/broken");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/unexpected");
        assertThat(answer.getContentAsString())
                .doesNotContain("the password is hunter2")
                .contains(answer.getHeader("X-Correlation-Id"));
    }

    @Test
    void aCallersOwnCorrelationIdIsKeptUnlessItWouldSpoilTheLog() throws Exception {
        var kept =
                perform(MockMvcRequestBuilders.get("/missing").header("X-Correlation-Id", "n8n-7"));
        var spoilt =
                perform(
                        MockMvcRequestBuilders.get("/missing")
                                .header("X-Correlation-Id", "a b\tc"));

        assertThat(kept.getHeader("X-Correlation-Id")).isEqualTo("n8n-7");
        assertThat(spoilt.getHeader("X-Correlation-Id")).hasSize(36);
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return request(HttpMethod.GET, path);
    }

    private MockHttpServletResponse request(HttpMethod method, String path) throws Exception {
        return perform(MockMvcRequestBuilders.request(method, path));
    }

    private MockHttpServletResponse post(String path, MediaType type, String body)
            throws Exception {
        return perform(MockMvcRequestBuilders.post(path).contentType(type).content(body));
    }

    private MockHttpServletResponse perform(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }

    record Thing(@NotBlank String firstName, @Min(1) int count) {}

    @RestController
    static class Probe {
        @GetMapping("/missing")
        void missing() {
            throw new NotFound("teapot");
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("the password is hunter2");
        }

        @PostMapping("/things")
        void add(@RequestBody @Valid Thing thing) {}

        @GetMapping("/asked")
        String asked(@RequestParam("workspace_id") WorkspaceId workspace) {
            return workspace.toString();
        }

        @GetMapping("/counted")
        void counted(@RequestParam @Min(1) int limit) {}
    }
}
