package com.shopme.model;

import com.shopme.api.InvalidRequest;
import com.shopme.platform.Secrets;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Hands out where a rehearsal stands, sealed, so that it goes on later without being kept here.
@Component
public class RehearsalStates {
    private final Secrets secrets;
    private final JsonMapper json;

    RehearsalStates(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    public String seal(WorkspaceId workspace, Rehearsal.State state) {
        return secrets.seal(json.writeValueAsString(state), place(workspace));
    }

    /// @throws InvalidRequest if it was not sealed here, for this workspace
    public Rehearsal.State open(WorkspaceId workspace, String sealed) {
        try {
            return json.readValue(secrets.open(sealed, place(workspace)), Rehearsal.State.class);
        } catch (IllegalStateException | IllegalArgumentException | JacksonException e) {
            throw new InvalidRequest("state", "state", "must come from a trial of this workspace");
        }
    }

    private static String place(WorkspaceId workspace) {
        return Secrets.place("rehearsal", workspace.value(), "state");
    }
}
