package com.shopme.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the people of a shop know of a client beside the profile: tags, who looks after them,
/// notes.
@ShopMeTest
class KnowingClientsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Clients clients;

    private WorkspaceId workspace;
    private Api api;
    private String ada;

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
        api = staff.of(workspace);
        ada = create("{\"first_name\":\"Ada\",\"tags\":[\" VIP \",\"Whole  sale\",\"vip\"]}");
    }

    @Test
    void tagsHaveOneSpellingAndGroupClients() {
        var bo = create("{\"first_name\":\"Bo\",\"tags\":[\"vip\"]}");
        create("{\"first_name\":\"Cy\"}");

        assertThat(texts(api.get(path(ada)).body().path("tags")))
                .containsExactly("vip", "whole sale");
        assertThat(names("tags eq VIP")).containsExactly("Bo", "Ada");
        assertThat(names("tags eq \"whole sale\" and tags in (vip, gold)")).containsExactly("Ada");
        assertThat(names("tags ne vip")).containsExactly("Cy");
        assertThat(texts(api.get("/api/clients/tags").body().path("data")))
                .containsExactly("vip", "whole sale");
        api.patch(path(bo), "{\"tags\":null}");
        api.patch(path(ada), "{\"tags\":[\"gold\"]}");
        assertThat(names("tags eq vip")).isEmpty();
        assertThat(names("tags eq gold")).containsExactly("Ada");
    }

    @Test
    void aChangeOfTagsIsAChangeOfTheClient() {
        var seen = api.get(path(ada)).header("ETag");
        api.patch(path(ada), "{\"tags\":[\"gold\"]}");

        var late = api.send("PATCH", path(ada), "{\"tags\":[]}", "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void refusesTagsThatCannotBe() {
        var many = new StringBuilder("\"t0\"");
        for (var i = 1; i <= 20; i++) many.append(",\"t").append(i).append('"');
        for (var tags :
                List.of("\"vip\"", "[\"\"]", "[\"a,b\"]", "[null]", "[7,{}]", "[" + many + "]"))
            assertThat(api.patch(path(ada), "{\"tags\":" + tags + "}").status())
                    .as(tags)
                    .isEqualTo(400);
    }

    @Test
    void whoLooksAfterAClientIsAMemberOfTheShop() {
        var colleague = staff.somebody().id();
        var stranger = api.patch(path(ada), "{\"assigned_to\":\"" + colleague + "\"}").body();
        assertThat(stranger.path("errors").path(0).path("field").asString())
                .isEqualTo("assigned_to");

        var me = api.get("/api/me").body().path("id").asString();
        var assigned = api.patch(path(ada), "{\"assigned_to\":\"" + me + "\"}").body();

        assertThat(assigned.path("assigned_name").asString()).contains("@example.com");
        assertThat(names("assigned_to eq " + me)).containsExactly("Ada");
        assertThat(names("not (assigned_to pr)")).isEmpty();
    }

    @Test
    void aNoteIsWrittenChangedDeletedAndBroughtBack() {
        var written = api.post(path(ada) + "/notes", "{\"text\":\" Likes the dark roast \"}");
        assertThat(written.status()).isEqualTo(201);
        var note = written.header("Location");
        assertThat(api.get(note).raw().body()).isEqualTo(written.raw().body());
        assertThat(written.body().path("text").asString()).isEqualTo("Likes the dark roast");
        assertThat(written.body().path("author").asString()).contains("@example.com");

        var seen = written.header("ETag");
        var changed = api.send("PATCH", note, "{\"text\":\"Likes tea\"}", "If-Match", seen);
        var late = api.send("PATCH", note, "{\"text\":\"Likes milk\"}", "If-Match", seen);
        assertThat(List.of(changed.status(), late.status())).containsExactly(200, 412);

        assertThat(api.delete(note).status()).isEqualTo(204);
        assertThat(api.get(note).status()).isEqualTo(404);
        assertThat(notes("").size()).isZero();
        assertThat(notes("?deleted=true").size()).isEqualTo(1);
        assertThat(api.post(note + "/restore", "").status()).isEqualTo(200);
        assertThat(notes("").path(0).path("text").asString()).isEqualTo("Likes tea");
    }

    @Test
    void anotherClientsNoteIsNotFoundHere() {
        var note = api.post(path(ada) + "/notes", "{\"text\":\"Hers\"}").body();
        var bo = create("{\"first_name\":\"Bo\"}");
        var id = note.path("id").asString();

        assertThat(api.get(path(bo) + "/notes/" + id).status()).isEqualTo(404);
        assertThat(api.delete(path(bo) + "/notes/" + id).status()).isEqualTo(404);
        assertThat(staff.of(shops.open().workspace()).get(path(ada) + "/notes").status())
                .isEqualTo(404);
        assertThat(staff.of(workspace, Role.VIEWER).post(path(ada) + "/notes", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void theActivityLogTellsThatSomethingWasNotedAndNotWhat() {
        api.post(path(ada) + "/notes", "{\"text\":\"Owes us a coffee\"}");
        api.patch(path(ada), "{\"tags\":[\"debtor\"]}");

        var log = api.get("/api/activity?filter=entity_type%20eq%20client").raw().body();

        assertThat(log).contains("client.note_added", "\"tags\"");
        assertThat(log).doesNotContain("coffee", "debtor");
    }

    @Test
    void twoFilesThatTurnOutToBeOnePersonBecomeOne() {
        var known = clients.recognise(workspace, Contact.ofNumber("393331230001", "Eva")).id();
        var shy = new Contact(Optional.empty(), Optional.of("IT.777"), Optional.empty());
        var same = clients.recognise(workspace, shy).id();
        api.patch(path(same.toString()), "{\"tags\":[\"shy\"]}");
        api.post(path(same.toString()) + "/notes", "{\"text\":\"Writes at night\"}");

        clients.recognise(
                workspace,
                new Contact(Optional.of("393331230001"), Optional.of("IT.777"), Optional.empty()));

        var file = path(known.toString());
        assertThat(texts(api.get(file).body().path("tags"))).containsExactly("shy");
        assertThat(api.get(file + "/notes").raw().body()).contains("Writes at night");
    }

    @Test
    void tablesCarryTagsOutAndIn() {
        var table = api.get("/api/clients/export?format=csv&fields=id,tags").raw().body();
        assertThat(table).contains("\"vip, whole sale\"");

        var back = table.replace("vip, whole sale", "gold, silver");
        var report = api.sendAs("text/csv", "POST", "/api/clients/import", back);

        assertThat(report.body().path("updated").asInt()).isEqualTo(1);
        assertThat(texts(api.get(path(ada)).body().path("tags"))).containsExactly("gold", "silver");
    }

    private String create(String body) {
        var reply = api.post("/api/clients", body);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.body().path("id").asString();
    }

    private JsonNode notes(String query) {
        return api.get(path(ada) + "/notes" + query).body().path("data");
    }

    private List<String> names(String filter) {
        var encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8);
        var reply = api.get("/api/clients?filter=" + encoded);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body()
                .path("data")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String path(String client) {
        return "/api/clients/" + client;
    }
}
