package com.shopme.assistant;

import com.shopme.clients.Clients;
import com.shopme.clients.Purpose;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import org.springframework.stereotype.Component;

/// What people decide: to speak with a person, to get no more or again offers.
@Component
class People {
    private final Clients clients;
    private final Workspaces workspaces;

    People(Clients clients, Workspaces workspaces) {
        this.clients = clients;
        this.workspaces = workspaces;
    }

    void handOver(Scene scene) {
        scene.handOver("The client asked for a person.");
        scene.say("person.coming");
        workspaces
                .text(scene.workspace(), Topic.HOURS, scene.language())
                .ifPresent(hours -> scene.say("person.hours", "hours", hours));
    }

    void stop(Scene scene) {
        clients.consent(scene.workspace(), scene.clientId(), Purpose.MARKETING, false, "chat");
        scene.memory().optedOut = true;
        scene.say("stop.done");
        scene.offer(Tap.doing(Intent.START), scene.text("button.START"));
    }

    void start(Scene scene) {
        clients.consent(scene.workspace(), scene.clientId(), Purpose.MARKETING, true, "chat");
        scene.memory().optedOut = false;
        scene.say("start.done");
    }
}
