package com.shopme.assistant;

import com.shopme.assistant.Memory.Question;
import com.shopme.clients.Clients;
import com.shopme.clients.Purpose;
import com.shopme.conversation.Outgoing;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Welcomes people, asks once what they are called and whether that may be kept, and registers
/// them.
@Component
class Greeting {
    private final Clients clients;
    private final Workspaces workspaces;

    Greeting(Clients clients, Workspaces workspaces) {
        this.clients = clients;
        this.workspaces = workspaces;
    }

    void greet(Scene scene) {
        var first = !scene.memory().welcomed;
        scene.memory().welcomed = true;
        var name = scene.client().firstName();
        if (name.isPresent())
            scene.say(
                    first ? "greet.known" : "greet.again",
                    "name",
                    name.get(),
                    "shop",
                    scene.shop().name());
        else scene.say(first ? "greet.new" : "greet.guest", "shop", scene.shop().name());
        if (scene.memory().askedForName || scene.client().registered()) menu(scene);
    }

    /// Whoever comes with a wish gets it answered after a short word of welcome.
    void welcomeShortly(Scene scene) {
        if (scene.memory().welcomed) return;
        scene.memory().welcomed = true;
        scene.reply()
                .sayFirst(
                        scene.client()
                                .firstName()
                                .map(name -> scene.text("greet.knownShort", "name", name))
                                .orElseGet(
                                        () ->
                                                scene.text(
                                                        "greet.newShort",
                                                        "shop",
                                                        scene.shop().name())));
    }

    void menu(Scene scene) {
        scene.offer(Intent.CATALOGUE);
        scene.offer(Intent.CART);
        scene.offer(Intent.PERSON);
    }

    void help(Scene scene) {
        scene.say("help");
        scene.offer(Intent.CATALOGUE);
        scene.offer(Intent.CART);
        scene.offer(Intent.ORDER);
        scene.offer(Intent.HOURS);
        scene.offer(Intent.SHIPPING);
        scene.offer(Intent.PERSON);
    }

    /// Asks for name and consent, once, when nothing else is asked.
    void askName(Scene scene) {
        if (scene.client().registered() || scene.memory().askedForName) return;
        if (scene.memory().question != null || scene.handOver().isPresent()) return;
        ask(scene, Names.ofProfile(scene.client().profileName()), "name.ask");
    }

    private void ask(Scene scene, Optional<String> name, String key) {
        scene.memory().askedForName = true;
        var yes = name.map(Tap::name).orElse(Tap.doing(Intent.NAME));
        var no = Tap.DECLINE;
        scene.memory().question = new Question(Question.Kind.NAME, yes, no);
        var choices = new ArrayList<Outgoing.Choice>();
        name.ifPresent(
                n -> choices.add(new Outgoing.Choice(yes, scene.text("button.name", "name", n))));
        choices.add(new Outgoing.Choice(no, scene.text("button.noName")));
        var privacy =
                workspaces
                        .text(scene.workspace(), Topic.PRIVACY, scene.language())
                        .orElse(scene.text("name.privacy"));
        var body = scene.text(key, "name", name.orElse(""), "privacy", privacy);
        if (scene.reply().offersNothing()) {
            scene.reply().say(body);
            choices.forEach(scene.reply()::offer);
        } else
            scene.reply()
                    .follow(
                            new Outgoing.Choices(
                                    body, Optional.empty(), scene.text("button.list"), choices));
    }

    /// The client tells a name: with the privacy note in sight that registers them, before it the
    /// note comes first.
    void callMe(Scene scene, FullName name) {
        if (scene.client().registered()) {
            clients.rename(scene.workspace(), scene.clientId(), name.first(), name.last());
            scene.say("name.renamed", "name", name.first());
        } else if (scene.memory().askedForName) {
            clients.register(scene.workspace(), scene.clientId(), name.first(), name.last());
            scene.say("name.registered", "name", name.first());
            menu(scene);
        } else ask(scene, Optional.of(name.first()), "name.consent");
    }

    /// Who answers "what may I call you?" with a question of their own gets it answered, and may
    /// tell the name after that.
    void keepAsking(Scene scene) {
        var asked = scene.before().question;
        if (asked == null || asked.kind() != Question.Kind.NAME) return;
        var open = scene.memory().question == null && scene.reply().offersNothing();
        if (open && !scene.client().registered() && scene.memory().misses == 0)
            scene.memory().question = asked;
    }

    /// Agreed, but WhatsApp shows no name to go by.
    void agreedWithoutName(Scene scene) {
        scene.say("name.whichOne");
        scene.memory().question =
                new Question(Question.Kind.NAME, Tap.doing(Intent.NAME), Tap.DECLINE);
    }

    void decline(Scene scene) {
        clients.consent(scene.workspace(), scene.clientId(), Purpose.SERVICE, false, "chat");
        scene.say("name.declined");
        menu(scene);
    }
}
