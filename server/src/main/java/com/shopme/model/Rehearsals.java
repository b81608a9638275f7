package com.shopme.model;

import com.shopme.clients.Clients;
import com.shopme.clients.Understudies;
import com.shopme.conversation.Answerer;
import com.shopme.ordering.Carts;
import com.shopme.platform.DryRun;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// Tries conversations against the assistant that clients talk to: the same model, rules, receipts
/// and budget, but nothing is sent and no deed is kept. What the models cost is booked.
@Service
public class Rehearsals {
    private final ModelThinker thinker;
    private final ModelChoices choices;
    private final Answerer builtIn;
    private final Workspaces workspaces;
    private final Pretence.Rooms rooms;
    private final Clock clock;

    Rehearsals(
            ModelThinker thinker,
            ModelChoices choices,
            Answerer builtIn,
            Workspaces workspaces,
            DryRun dryRun,
            Understudies understudies,
            Clients clients,
            Carts carts,
            Clock clock) {
        this.thinker = thinker;
        this.choices = choices;
        this.builtIn = builtIn;
        this.workspaces = workspaces;
        this.rooms = new Pretence.Rooms(dryRun, understudies, clients, carts);
        this.clock = clock;
    }

    /// Takes as long as the models take. Not to be called within a transaction.
    public Rehearsed play(WorkspaceId workspace, Rehearsal rehearsal) {
        var stage =
                new Rehearsing(
                        thinker, builtIn, workspaces.get(workspace), rooms, rehearsal, clock);
        var turns = new ArrayList<Rehearsed.Turn>();
        for (var said : rehearsal.turns()) turns.add(stage.play(said));
        var model =
                choices.engine(workspace)
                        .map(engine -> rehearsal.models().orElse(engine.models()))
                        .map(List::getFirst);
        return new Rehearsed(model, turns, stage.state());
    }
}
