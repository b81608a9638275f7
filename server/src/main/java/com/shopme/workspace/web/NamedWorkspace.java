package com.shopme.workspace.web;

import com.shopme.api.web.Body;
import com.shopme.api.web.WorkspaceNaming;
import com.shopme.identity.Caller;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Machines;
import com.shopme.workspace.Members;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Which workspace a request is about: the one its parameter, its path or the top of its JSON body
/// names as `workspace_id`; without any, the only one its caller belongs to. A machine token is of
/// one workspace, whatever it names. It is asked once a request; the members' door and the
/// controllers see the same answer.
@Component
class NamedWorkspace implements WorkspaceNaming {
    private static final String KEPT = NamedWorkspace.class.getName();
    private static final Pattern PATH = Pattern.compile("/api/workspaces/([^/]+).*");

    // Nobody enters a deleted workspace.
    private static final Pattern RESTORE = Pattern.compile("/api/workspaces/[^/]+/restore");

    private final Members members;
    private final Machines machines;
    private final JsonMapper json;

    NamedWorkspace(Members members, Machines machines, JsonMapper json) {
        this.members = members;
        this.machines = machines;
        this.json = json;
    }

    /// Where the caller goes, as what, and what that workspace asks of those who come.
    record Entry(Pass pass, Standing standing) {}

    @Override
    public Optional<WorkspaceId> workspaceOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/auth/") || path.equals("/api/me") || path.startsWith("/api/me/"))
            return Optional.empty();
        if (path.equals("/api/workspaces") || path.equals("/api/invitations/accept"))
            return Optional.empty();
        if (RESTORE.matcher(path).matches()) return Optional.empty();
        return Optional.of(enter(request).pass().workspace());
    }

    /// @throws WorkspaceNotNamed if it cannot be told which
    /// @throws NotFound if there is none of this id for this caller
    Entry enter(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Entry entry) return entry;
        var caller = caller(request);
        var entry = entry(caller, named(request));
        request.setAttribute(KEPT, entry);
        return entry;
    }

    /// Whoever makes this request; the gate lets in nobody without a token.
    static Caller caller(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof Caller caller) return caller;
        throw new NotLetIn();
    }

    private Entry entry(Caller caller, Optional<WorkspaceId> named) {
        var workspace = named.orElseGet(() -> theOnlyOne(caller));
        var standing =
                switch (caller) {
                    case Caller.Person person -> members.standing(workspace, person.user());
                    case Caller.Machine machine -> standing(machine, workspace);
                };
        var known = standing.orElseThrow(() -> new NotFound("workspace"));
        return new Entry(new Pass(workspace, known.role(), caller), known);
    }

    /// @throws NotLetIn if the token was revoked
    private Optional<Standing> standing(Caller.Machine machine, WorkspaceId workspace) {
        if (!machine.workspace().equals(workspace)) return Optional.empty();
        var standing = machines.standing(workspace, machine.token());
        if (standing.isEmpty()) throw new NotLetIn();
        return standing;
    }

    // Two different ids would let one be checked and the other be used.
    private Optional<WorkspaceId> named(HttpServletRequest request) {
        var names = inAddress(request);
        if (names.isEmpty() && request instanceof Body body) inBody(body).ifPresent(names::add);
        if (names.size() > 1) throw new WorkspaceNotNamed();
        return names.stream().findFirst().map(NamedWorkspace::id);
    }

    private static Set<String> inAddress(HttpServletRequest request) {
        var names = new LinkedHashSet<String>();
        var parameters = request.getParameterValues("workspace_id");
        if (parameters != null) names.addAll(Set.of(parameters));
        var path = PATH.matcher(request.getRequestURI());
        if (path.matches()) names.add(path.group(1));
        return names;
    }

    private Optional<String> inBody(Body body) {
        if (!String.valueOf(body.getContentType()).startsWith("application/json"))
            return Optional.empty();
        try {
            return json.readTree(body.bytes()).path("workspace_id").stringValueOpt();
        } catch (JacksonException e) {
            return Optional.empty(); // the controller will say what is wrong with it
        }
    }

    private WorkspaceId theOnlyOne(Caller caller) {
        return switch (caller) {
            case Caller.Machine machine -> machine.workspace();
            case Caller.Person person -> {
                var theirs = members.of(person.user());
                if (theirs.size() != 1) throw new WorkspaceNotNamed();
                yield theirs.getFirst().workspace();
            }
        };
    }

    private static WorkspaceId id(String text) {
        try {
            return WorkspaceId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("workspace");
        }
    }
}
