package com.shopme.workspace.web;

import com.shopme.identity.User;
import com.shopme.identity.UserId;
import com.shopme.identity.Users;
import com.shopme.workspace.Members;
import com.shopme.workspace.Membership;
import com.shopme.workspace.Permission;
import com.shopme.workspace.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
    private final Users users;
    private final Members members;

    MeController(Users users, Members members) {
        this.users = users;
        this.members = members;
    }

    record Me(
            UUID id,
            String email,
            Optional<String> firstName,
            Optional<String> lastName,
            List<Mine> workspaces) {}

    /// @param permissions what the role allows
    record Mine(UUID id, String name, String role, List<String> permissions) {}

    @Operation(summary = "Who I am and where I work")
    @SignedIn
    @GetMapping("/api/me")
    Me me(Principal who) {
        var user = users.get(UserId.of(who.getName()));
        var workspaces = members.of(user.id()).stream().map(one -> mine(user, one)).toList();
        return new Me(
                user.id().value(), user.email(), user.firstName(), user.lastName(), workspaces);
    }

    private Mine mine(User user, Membership membership) {
        var permissions =
                members.roleOf(membership.workspace(), user.id()).stream()
                        .flatMap(role -> role.permissions().stream())
                        .map(Permission::code)
                        .sorted()
                        .toList();
        return new Mine(
                membership.workspace().value(), membership.name(), membership.role(), permissions);
    }
}
