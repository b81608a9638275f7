package com.shopme.emulator;

/// Messages a shop sends, as the Graph API takes them.
final class TestMessages {
    private TestMessages() {}

    private static String message(String to, String type, String content) {
        return """
        {"messaging_product":"whatsapp","to":"%s","type":"%s","%s":%s}"""
                .formatted(to, type, type, content);
    }

    static String text(String to, String body) {
        return message(to, "text", Json.object("body", body).toString());
    }

    static String buttons(String to) {
        return message(
                to,
                "interactive",
                """
                {"type":"button","header":{"type":"text","text":"Il tuo tavolo"},
                 "body":{"text":"Prenoto per due alle 20:00?"},"footer":{"text":"Bottega Aurora"},
                 "action":{"buttons":[{"type":"reply","reply":{"id":"yes","title":"Sì, volentieri"}},
                 {"type":"reply","reply":{"id":"no","title":"No, grazie"}}]}}""");
    }

    static String list(String to) {
        return message(
                to,
                "interactive",
                """
                {"type":"list","body":{"text":"Ecco la nostra carta."},
                 "action":{"button":"Scegli un caffè","sections":[{"title":"Caffè","rows":[
                 {"id":"1","title":"Espresso","description":"1,20 €"},
                 {"id":"2","title":"Cappuccino","description":"1,80 €"}]},
                 {"title":"Dolci","rows":[{"id":"3","title":"Cannolo"}]}]}}""");
    }

    static String link(String to) {
        return message(
                to,
                "interactive",
                """
                {"type":"cta_url","body":{"text":"Il tuo carrello è pronto: *24,50 €*"},
                 "action":{"name":"cta_url","parameters":{"display_text":"Paga ora","url":"https://example.com/pay"}}}""");
    }

    static String products(String to) {
        return message(
                to,
                "interactive",
                """
                {"type":"product_list","header":{"type":"text","text":"Per te"},
                 "body":{"text":"Scelti questa settimana"},
                 "action":{"catalog_id":"4000","sections":[{"title":"Regali","product_items":[
                 {"product_retailer_id":"panettone-1kg"},{"product_retailer_id":"moka-3"}]}]}}""");
    }

    static String template(String to) {
        return message(
                to,
                "template",
                """
                {"name":"order_tracking","language":{"code":"it"},"components":[
                 {"type":"body","parameters":[{"type":"text","text":"Giulia"},{"type":"text","text":"A-1042"}]},
                 {"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"A-1042"}]}]}""");
    }

    static String typing(String messageId) {
        return """
        {"messaging_product":"whatsapp","status":"read","message_id":"%s","typing_indicator":{"type":"text"}}"""
                .formatted(messageId);
    }

    static String reaction(String to, String messageId) {
        return message(
                to, "reaction", "{\"message_id\":\"%s\",\"emoji\":\"❤️\"}".formatted(messageId));
    }
}
