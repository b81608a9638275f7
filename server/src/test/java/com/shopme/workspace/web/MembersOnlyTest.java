package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every door below /api names its workspace, so that the one check of members guards them all.
@ShopMeTest
class MembersOnlyTest {
    private static final Set<String> WITHOUT_WORKSPACE = Set.of("/api/auth/login", "/api/me");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Test
    void everyDoorOfTheApiNamesItsWorkspace() {
        var open =
                doors.getHandlerMethods().entrySet().stream()
                        .flatMap(
                                door ->
                                        door.getKey().getPatternValues().stream()
                                                .map(path -> Map.entry(path, door.getValue())))
                        .filter(door -> door.getKey().startsWith("/api/"))
                        .filter(door -> !WITHOUT_WORKSPACE.contains(door.getKey()))
                        .toList();

        assertThat(open).allMatch(door -> namesItsWorkspace(door.getValue()));
    }

    @Test
    void andTheRuleBites() throws Exception {
        for (var name : List.of("nothing", "another", "optional")) {
            var method =
                    List.of(Culprit.class.getDeclaredMethods()).stream()
                            .filter(one -> one.getName().equals(name))
                            .findFirst()
                            .orElseThrow();
            assertThat(namesItsWorkspace(new HandlerMethod(new Culprit(), method))).isFalse();
        }
    }

    private static boolean namesItsWorkspace(HandlerMethod door) {
        return List.of(door.getMethodParameters()).stream().anyMatch(MembersOnlyTest::isWorkspace);
    }

    private static boolean isWorkspace(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return parameter.getParameterType() == WorkspaceId.class
                && asked != null
                && asked.value().equals("workspace_id")
                && asked.required();
    }

    @SuppressWarnings("unused")
    private static class Culprit {
        @GetMapping("/api/a")
        void nothing() {}

        @GetMapping("/api/b")
        void another(@RequestParam("workspace_id") String workspace) {}

        @GetMapping("/api/c")
        void optional(
                @RequestParam(value = "workspace_id", required = false) WorkspaceId workspace) {}
    }
}
