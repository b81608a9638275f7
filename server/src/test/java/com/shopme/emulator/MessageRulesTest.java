package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageRulesTest {
    private static final String LONG = "x".repeat(5000);

    private static String say(String type, String content) {
        return "{'type':'%s','%s':%s}".formatted(type, type, content);
    }

    private static String interactive(String type, String action) {
        return say(
                "interactive",
                "{'type':'%s','body':{'text':'b'},'action':%s}".formatted(type, action));
    }

    private static String button(String id, String title) {
        return "{'type':'reply','reply':{'id':'%s','title':'%s'}}".formatted(id, title);
    }

    private static String row(String id, String title) {
        return "{'id':'%s','title':'%s'}".formatted(id, title);
    }

    private static String list(String sections) {
        return interactive("list", "{'button':'Menu','sections':[%s]}".formatted(sections));
    }

    private static String cut(int length) {
        return LONG.substring(0, length);
    }

    private static Arguments refused(String what, int code, String message) {
        return Arguments.of(what, code, message);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("no body", 131008, say("text", "{}")),
                refused("text of 4097", 100, say("text", "{'body':'%s'}".formatted(cut(4097)))),
                refused("no content", 131008, "{'type':'text'}"),
                refused("content of the wrong shape", 131009, say("image", "'x'")),
                refused("unknown type", 131051, say("hologram", "{}")),
                refused("media with neither id nor link", 131008, say("image", "{}")),
                refused(
                        "media with both",
                        131009,
                        say("image", "{'id':'1','link':'https://a.b/c.png'}")),
                refused("media by a bad link", 131009, say("image", "{'link':'ftp://a.b/c.png'}")),
                refused(
                        "caption of 1025",
                        131009,
                        say("image", "{'id':'1','caption':'%s'}".formatted(cut(1025)))),
                refused("audio with caption", 131009, say("audio", "{'id':'1','caption':'c'}")),
                refused("latitude of 91", 131009, say("location", "{'latitude':91,'longitude':0}")),
                refused("no longitude", 131008, say("location", "{'latitude':9}")),
                refused("contacts without names", 131008, say("contacts", "[{'phones':[]}]")),
                refused(
                        "contact with formatted_name only",
                        131009,
                        say("contacts", "[{'name':{'formatted_name':'A'}}]")),
                refused("reaction to nothing", 131008, say("reaction", "{'emoji':'👍'}")),
                refused(
                        "reaction with a word",
                        131009,
                        say("reaction", "{'message_id':'wamid.1','emoji':'ok'}")),
                refused(
                        "interactive without action",
                        131008,
                        say("interactive", "{'type':'list'}")),
                refused("unknown interactive", 131009, interactive("carousel9", "{}")),
                refused(
                        "four buttons",
                        131009,
                        interactive(
                                "button",
                                "{'buttons':[%s,%s,%s,%s]}"
                                        .formatted(
                                                button("1", "a"),
                                                button("2", "b"),
                                                button("3", "c"),
                                                button("4", "d")))),
                refused("no buttons", 131009, interactive("button", "{'buttons':[]}")),
                refused(
                        "title of 21",
                        131009,
                        interactive("button", "{'buttons':[%s]}".formatted(button("1", cut(21))))),
                refused(
                        "id of 257",
                        131009,
                        interactive("button", "{'buttons':[%s]}".formatted(button(cut(257), "a")))),
                refused(
                        "two buttons alike",
                        131009,
                        interactive(
                                "button",
                                "{'buttons':[%s,%s]}"
                                        .formatted(button("1", "a"), button("2", "a")))),
                refused(
                        "eleven rows over two sections",
                        131009,
                        list(
                                "{'title':'A','rows':[%s]},{'title':'B','rows':[%s]}"
                                        .formatted(rows(0, 6), rows(6, 11)))),
                refused(
                        "row title of 25",
                        131009,
                        list("{'rows':[%s]}".formatted(row("1", cut(25))))),
                refused(
                        "description of 73",
                        131009,
                        list(
                                "{'rows':[{'id':'1','title':'a','description':'%s'}]}"
                                        .formatted(cut(73)))),
                refused(
                        "two untitled sections",
                        131008,
                        list(
                                "{'rows':[%s]},{'rows':[%s]}"
                                        .formatted(row("1", "a"), row("2", "b")))),
                refused(
                        "list button of 21",
                        131009,
                        interactive(
                                "list",
                                "{'button':'%s','sections':[{'rows':[%s]}]}"
                                        .formatted(cut(21), row("1", "a")))),
                refused(
                        "body of 1025",
                        131009,
                        "{'type':'interactive','interactive':{'type':'button','body':{'text':'%s'},'action':{'buttons':[%s]}}}"
                                .formatted(cut(1025), button("1", "a"))),
                refused(
                        "link button of 21",
                        131009,
                        interactive(
                                "cta_url",
                                "{'name':'cta_url','parameters':{'display_text':'%s','url':'https://a.b'}}"
                                        .formatted(cut(21)))),
                refused(
                        "link button without url",
                        131008,
                        interactive(
                                "cta_url",
                                "{'name':'cta_url','parameters':{'display_text':'Pay'}}")),
                refused(
                        "product list without header",
                        131008,
                        interactive("product_list", "{'catalog_id':'1','sections':[]}")),
                refused(
                        "flow of an old version",
                        131009,
                        interactive(
                                "flow",
                                "{'name':'flow','parameters':{'flow_message_version':'2','flow_id':'1','flow_cta':'x'}}")),
                refused(
                        "callback data of 513",
                        131009,
                        "{'type':'text','text':{'body':'a'},'biz_opaque_callback_data':'%s'}"
                                .formatted(cut(513))));
    }

    private static String rows(int from, int to) {
        var rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) rows.append(',');
            rows.append(row("r" + i, "Row " + i));
        }
        return rows.toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void refuses(String what, int code, String message) {
        var body = Json.parse(message.replace('\'', '"'));

        assertThatThrownBy(() -> MessageRules.check(body))
                .isInstanceOfSatisfying(
                        GraphError.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    static Stream<String> accepted() {
        return Stream.of(
                say("text", "{'body':'%s','preview_url':true}".formatted(cut(4096))),
                "{'type':'text','text':{'body':'a'},'recipient_type':'individual','new_field':{'x':1}}",
                say("image", "{'link':'https://a.b/c.png','caption':'c'}"),
                say("document", "{'id':'1','filename':'a.pdf'}"),
                say("sticker", "{'id':1}"),
                say("location", "{'latitude':45.1,'longitude':'9.2','name':'n'}"),
                say("contacts", "[{'name':{'formatted_name':'A B','first_name':'A'}}]"),
                say("reaction", "{'message_id':'wamid.1','emoji':''}"),
                list("{'rows':[%s]}".formatted(rows(0, 10))),
                interactive("catalog_message", "{'name':'catalog_message'}"),
                interactive("location_request_message", "{'name':'send_location'}"),
                interactive("product", "{'catalog_id':'1','product_retailer_id':'2'}"),
                interactive(
                        "flow",
                        "{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1','flow_cta':'Book'}}"),
                "{'type':'interactive','interactive':{'type':'product_list','header':{'type':'text','text':'h'},'body':{'text':'b'},'action':{'catalog_id':'1','sections':[{'product_items':[{'product_retailer_id':'p'}]}]}}}",
                "{'type':'interactive','interactive':{'type':'button','header':{'type':'image','image':{'id':'1'}},'body':{'text':'b'},'action':{'buttons':[%s]}}}"
                        .formatted(button("1", "àèìòù €€€€€€€€€€€€€🙏")));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void accepts(String message) {
        var body = Json.parse(message.replace('\'', '"'));

        assertThat(MessageRules.check(body)).isNotEmpty();
    }

    @Test
    void anErrorLooksLikeMetas() {
        var error =
                GraphError.of(131009, "Button title length invalid. Min length: 1, Max length: 20");

        var body = error.body().path("error");

        assertThat(Json.text(body, "message")).isEqualTo("(#131009) Parameter value is not valid");
        assertThat(Json.text(body, "type")).isEqualTo("OAuthException");
        assertThat(body.path("code").asInt()).isEqualTo(131009);
        assertThat(body.at("/error_data/messaging_product").stringValue()).isEqualTo("whatsapp");
        assertThat(body.at("/error_data/details").stringValue()).startsWith("Button title");
        assertThat(Json.text(body, "fbtrace_id")).startsWith("A").hasSize(23);
    }
}
