package com.shopme.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class FaqApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;

    private Api api;

    @BeforeEach
    void openShop() {
        api = staff.of(shops.open().workspace());
    }

    @Test
    void anAnswerIsFoundAsSoonAsItIsWrittenAndNoLongerWhenItIsDeleted() {
        var added =
                api.post(
                        "/api/faq",
                        """
                        {"language":"it","question":"Fate pacchetti regalo?",
                        "other_questions":["Si può avere una confezione natalizia?"],
                        "answer":"Sì, gratis: scrivilo nelle note."}""");
        var path = "/api/faq/" + added.body().path("id").asString();

        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        assertThat(found("pacchetto%20regalo")).containsExactly("Fate pacchetti regalo?");
        assertThat(found("confezzioni%20natalizzie")).containsExactly("Fate pacchetti regalo?");
        assertThat(api.patch(path, "{\"active\":false}").status()).isEqualTo(200);
        assertThat(found("pacchetto%20regalo")).isEmpty();
        assertThat(api.patch(path, "{\"active\":true,\"question\":\"E i biglietti?\"}").status())
                .isEqualTo(200);
        assertThat(found("biglietto")).containsExactly("E i biglietti?");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(found("biglietto")).isEmpty();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(found("biglietto")).containsExactly("E i biglietti?");
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        var wrong = api.post("/api/faq", "{\"language\":\"de\",\"question\":\" \",\"aktiv\":true}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.raw().body()).contains("language", "question", "answer", "aktiv");
    }

    @Test
    void manyAreWrittenAtOnce() {
        var answer =
                api.post(
                        "/api/faq/bulk",
                        """
                        {"create":[
                          {"language":"en","question":"Is there parking?","answer":"Behind the shop."},
                          {"language":"en","question":"Are dogs welcome?","answer":"Yes."},
                          {"language":"en","question":"No answer?"}]}""");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(api.get("/api/faq?sort=question").body().path("data").size()).isEqualTo(2);
        assertThat(found("dog")).containsExactly("Are dogs welcome?");
        assertThat(api.get("/api/faq?q=parking").body().path("total").asInt()).isEqualTo(1);
        assertThat(api.get("/api/faq/export?format=csv").raw().body()).contains("Behind the shop.");
    }

    private List<String> found(String question) {
        return api.get("/api/knowledge?q=" + question)
                .body()
                .path("data")
                .valueStream()
                .map(hit -> hit.at("/passage/title").asString())
                .toList();
    }
}
