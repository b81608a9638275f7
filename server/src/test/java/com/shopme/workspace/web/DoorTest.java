package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.EveryMember;
import com.shopme.workspace.May;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;
import com.shopme.workspace.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ShopMeTest
class DoorTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Autowired Shops shops;
    @Autowired Staff staff;

    @Test
    void everyDoorOfTheApiSaysWhatItTakes() {
        var silent =
                doors.getHandlerMethods().entrySet().stream()
                        .flatMap(
                                door ->
                                        door.getKey().getPatternValues().stream()
                                                .map(path -> Map.entry(path, door.getValue())))
                        .filter(door -> door.getKey().startsWith("/api/"))
                        .filter(door -> !door.getKey().startsWith("/api/auth/"))
                        .filter(door -> !says(door.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void andTheRuleBites() throws Exception {
        var silent = Culprit.class.getDeclaredMethod("nothing");

        assertThat(says(new HandlerMethod(new Culprit(), silent))).isFalse();
    }

    @Test
    void aRoleMayOnlyWhatItsPermissionsSay() {
        var workspace = shops.open().workspace();
        var order = "/api/orders/019ab000-0000-7000-8000-00000000a020/payment?workspace_id=";

        var viewer = staff.of(workspace, Role.VIEWER);
        var refused = viewer.put(order + workspace, "");

        assertThat(viewer.get("/api/orders?workspace_id=" + workspace).status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("permission").asString()).isEqualTo("orders:write");
        assertThat(staff.of(workspace, Role.AGENT).put(order + workspace, "").status())
                .isEqualTo(404);
    }

    @Test
    void whoBelongsToOneWorkspaceNeedNotNameIt() {
        var api = staff.of(shops.open().workspace());

        assertThat(api.get("/api/orders").status()).isEqualTo(200);
    }

    @Test
    void aWorkspaceNamedTwiceOrUnknownIsRefused() {
        var one = shops.open().workspace();
        var two = shops.open().workspace();
        var api = staff.of(one);

        assertThat(status(api, "workspace_id=" + one + "&workspace_id=" + two)).isEqualTo(400);
        assertThat(status(api, "workspace_id=" + two)).isEqualTo(404);
        assertThat(status(api, "workspace_id=x")).isEqualTo(404);
    }

    private static int status(Api api, String query) {
        return api.get("/api/orders?" + query).status();
    }

    private static boolean says(HandlerMethod door) {
        return door.hasMethodAnnotation(May.class)
                || door.hasMethodAnnotation(EveryMember.class)
                || door.hasMethodAnnotation(SignedIn.class);
    }

    @SuppressWarnings("unused")
    private static class Culprit {
        void nothing() {}

        @May(Permission.ORDERS_READ)
        void something() {}
    }
}
