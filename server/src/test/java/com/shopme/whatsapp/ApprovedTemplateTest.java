package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApprovedTemplateTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void readsABodyAndItsPlaces() {
        var template = read("APPROVED", "{'type':'BODY','text':'Hi {{1}}, order {{2}} is ready.'}");

        assertThat(template).hasValueSatisfying(it -> assertThat(it.places()).isEqualTo(2));
    }

    @Test
    void leavesOutWhatIsNotApproved() {
        assertThat(read("PENDING", "{'type':'BODY','text':'Hello'}")).isEmpty();
    }

    @Test
    void leavesOutWhatWantsMoreThanWords() {
        var body = "{'type':'BODY','text':'Hello'},";

        assertThat(read("APPROVED", body + "{'type':'HEADER','format':'IMAGE'}")).isEmpty();
        assertThat(
                        read(
                                "APPROVED",
                                body
                                        + "{'type':'BUTTONS','buttons':[{'type':'URL','url':'https://a.example/{{1}}'}]}"))
                .isEmpty();
        assertThat(read("APPROVED", "{'type':'BODY','text':'Hello {{name}}'}")).isEmpty();
    }

    private java.util.Optional<ApprovedTemplate> read(String status, String components) {
        var text =
                "{'name':'hello','language':'en','category':'UTILITY','status':'%s','components':[%s]}"
                        .formatted(status, components);
        return ApprovedTemplate.of(json.readTree(text.replace('\'', '"')));
    }
}
