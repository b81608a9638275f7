package com.shopme.whatsapp;

import static com.shopme.whatsapp.NumberCheck.Subject.ACCOUNT;
import static com.shopme.whatsapp.NumberCheck.Subject.NUMBER;
import static com.shopme.whatsapp.NumberCheck.Subject.SUBSCRIPTION;
import static com.shopme.whatsapp.NumberCheck.Subject.TOKEN;
import static com.shopme.whatsapp.NumberCheck.ok;
import static com.shopme.whatsapp.NumberCheck.unknown;
import static com.shopme.whatsapp.NumberCheck.wrong;

import com.shopme.conversation.NumberId;
import com.shopme.platform.NotFound;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// Finds out what is wrong with a number before clients do: asks Meta, at this moment.
@Service
public class NumberChecks {
    private final NumberStore numbers;
    private final Graph graph;
    private final OwnAddress address;

    NumberChecks(NumberStore numbers, Graph graph, OwnAddress address) {
        this.numbers = numbers;
        this.graph = graph;
        this.address = address;
    }

    private record Credentials(
            PhoneNumber phone, String phoneNumberId, String wabaId, String token) {}

    /// Of a number that is to be connected; nothing is kept.
    public List<NumberCheck> of(WorkspaceId workspace, ConnectNumber number) {
        return all(
                new Credentials(
                        number.phone(), number.phoneNumberId(), number.wabaId(), number.token()));
    }

    /// Of a connected number.
    ///
    /// @throws NotFound if the workspace has no such number
    public List<NumberCheck> of(WorkspaceId workspace, NumberId number) {
        var sender = sender(workspace, number);
        return all(
                new Credentials(
                        sender.number().phone(),
                        sender.number().phoneNumberId(),
                        sender.number().wabaId(),
                        sender.token()));
    }

    /// Lets the number's account send its news to the app that the token is of.
    ///
    /// @throws NotFound if the workspace has no such number
    /// @throws MetaRefused if Meta does not do it
    public void subscribe(WorkspaceId workspace, NumberId number) {
        var sender = sender(workspace, number);
        var answer = graph.post(sender.token(), sender.number().wabaId() + "/subscribed_apps");
        answer.error().ifPresent(MetaRefused::because);
    }

    private Sender sender(WorkspaceId workspace, NumberId number) {
        return numbers.sender(workspace, number).orElseThrow(() -> new NotFound("number"));
    }

    private List<NumberCheck> all(Credentials given) {
        var number =
                graph.get(
                        given.token(),
                        given.phoneNumberId() + "?fields=id,display_phone_number,verified_name");
        var token = token(number);
        if (token.state() != NumberCheck.State.OK) {
            var why = "The access token comes first.";
            return List.of(
                    token,
                    unknown(NUMBER, why),
                    unknown(ACCOUNT, why),
                    unknown(SUBSCRIPTION, why),
                    address.check());
        }
        return List.of(
                token, number(given, number), account(given), subscription(given), address.check());
    }

    private static NumberCheck token(Graph.Answer answer) {
        var error = answer.error();
        if (error.isEmpty()) return ok(TOKEN);
        var code = error.get().code();
        if (code == GraphError.NO_CODE) return unknown(TOKEN, error.get().text());
        var refused = code == 0 || code == 3 || code == 10 || code == 190 || code / 100 == 2;
        return refused ? wrong(TOKEN, error.get().text()) : ok(TOKEN);
    }

    private static NumberCheck number(Credentials given, Graph.Answer answer) {
        if (answer.error().isPresent()) return wrong(NUMBER, answer.error().get().text());
        var shown = answer.text("display_phone_number");
        if (!shown.isEmpty() && !digits(shown).equals(digits(given.phone().value())))
            return wrong(NUMBER, "At Meta this is " + shown + ".");
        return ok(NUMBER, answer.text("verified_name"));
    }

    private NumberCheck account(Credentials given) {
        var answer =
                graph.get(given.token(), given.wabaId() + "/phone_numbers?fields=id&limit=200");
        if (answer.error().isPresent()) return wrong(ACCOUNT, answer.error().get().text());
        var its =
                answer.data()
                        .valueStream()
                        .anyMatch(one -> one.path("id").asString("").equals(given.phoneNumberId()));
        return its ? ok(ACCOUNT) : wrong(ACCOUNT, "The number is not in this account.");
    }

    private NumberCheck subscription(Credentials given) {
        var answer = graph.get(given.token(), given.wabaId() + "/subscribed_apps");
        if (answer.error().isPresent()) return wrong(SUBSCRIPTION, answer.error().get().text());
        return answer.data().isEmpty()
                ? wrong(SUBSCRIPTION, "No app hears what is written to this account.")
                : ok(SUBSCRIPTION, name(answer.data().get(0)).orElse(""));
    }

    private static Optional<String> name(JsonNode app) {
        return Json.text(app.path("whatsapp_business_api_data"), "name", 100);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
