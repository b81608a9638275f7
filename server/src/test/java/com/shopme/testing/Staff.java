package com.shopme.testing;

import com.shopme.identity.Device;
import com.shopme.identity.SignIn;
import com.shopme.identity.UserId;
import com.shopme.identity.Users;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Members;
import com.shopme.workspace.Role;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/// Hires people for shops to test with. Inject it into any [ShopMeTest].
@Component
public class Staff {
    private final Users users;
    private final Members members;
    private final SignIn signIn;
    private final WebServerApplicationContext server;

    Staff(Users users, Members members, SignIn signIn, WebServerApplicationContext server) {
        this.users = users;
        this.members = members;
        this.signIn = signIn;
        this.server = server;
    }

    /// The API as somebody new sees it who works for this shop.
    public Api of(WorkspaceId workspace) {
        return of(workspace, Role.ADMIN);
    }

    /// The API as somebody new sees it whose shop this is.
    public Api ownerOf(WorkspaceId workspace) {
        return of(workspace, Role.OWNER);
    }

    public Api of(WorkspaceId workspace, Role role) {
        var person = somebody();
        members.join(workspace, person.id(), role);
        return person.api();
    }

    /// Somebody with an account and no shop yet, and the API as they see it.
    public record Person(UserId id, Api api) {}

    public Person somebody() {
        return somebody(Ids.next() + "@example.com");
    }

    /// The API as somebody new sees it who works for nobody yet.
    public Api newcomer(String email) {
        return somebody(email).api();
    }

    private Person somebody(String email) {
        var user = users.register(email, "buongiorno");
        var device = new Device("Test", "192.0.2." + email.hashCode());
        var grant = signIn.withPassword(email, "buongiorno", false, device);
        var api = Api.at(server.getWebServer().getPort()).with(grant.access().value());
        return new Person(user.id(), api);
    }
}
