package com.shopme.workspace.web;

import com.shopme.identity.UserId;
import com.shopme.identity.Users;
import com.shopme.workspace.Members;
import com.shopme.workspace.Membership;
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

    record Mine(UUID id, String name, String role) {}

    @Operation(summary = "Who I am and where I work")
    @SignedIn
    @GetMapping("/api/me")
    Me me(Principal who) {
        var user = users.get(UserId.of(who.getName()));
        var workspaces = members.of(user.id()).stream().map(MeController::mine).toList();
        return new Me(
                user.id().value(), user.email(), user.firstName(), user.lastName(), workspaces);
    }

    private static Mine mine(Membership membership) {
        return new Mine(membership.workspace().value(), membership.name(), membership.role());
    }
}
