package com.shopme.emulator;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Five approved templates in the shop's languages. Meta has no bare `pt`: its codes are `pt_PT`
/// and `pt_BR` (Meta, "Supported languages", read 2026-11).
final class SampleTemplates {
    private record Words(
            String language,
            String confirmed,
            String tracking,
            String shippedTitle,
            String shipped,
            String track,
            String update,
            String offer,
            String show,
            String stop,
            String footer) {}

    private static final List<Words> ALL =
            List.of(
                    new Words(
                            "en",
                            "Hi {{1}}, thank you for your order {{2}}. The total is {{3}}.",
                            "Hi {{1}}, your order {{2}} is on its way. Tracking: {{3}} – thank you for your patience!",
                            "Your order is on its way",
                            "Hi {{1}}, your order {{2}} has left our shop.",
                            "Track order",
                            "Hi {{1}}, your order {{2}} is {{3}}. Write to us if you have a question.",
                            "Hi {{1}}, this week you get {{2}} off {{3}}. We look forward to you!",
                            "Show offers",
                            "Stop promotions",
                            "Bottega Aurora"),
                    new Words(
                            "it",
                            "Ciao {{1}}, grazie per il tuo ordine {{2}}. Il totale è {{3}}.",
                            "Ciao {{1}}, il tuo ordine {{2}} è in viaggio. Tracciamento: {{3}} – grazie per la pazienza!",
                            "Il tuo ordine è in viaggio",
                            "Ciao {{1}}, il tuo ordine {{2}} è partito dal nostro negozio.",
                            "Segui l'ordine",
                            "Ciao {{1}}, il tuo ordine {{2}} è {{3}}. Scrivici se hai una domanda.",
                            "Ciao {{1}}, questa settimana hai il {{2}} di sconto su {{3}}. Ti aspettiamo!",
                            "Mostra offerte",
                            "Stop promozioni",
                            "Bottega Aurora"),
                    new Words(
                            "es",
                            "Hola {{1}}, gracias por tu pedido {{2}}. El total es {{3}}.",
                            "Hola {{1}}, tu pedido {{2}} está en camino. Seguimiento: {{3}} – ¡gracias por tu paciencia!",
                            "Tu pedido está en camino",
                            "Hola {{1}}, tu pedido {{2}} ha salido de nuestra tienda.",
                            "Seguir pedido",
                            "Hola {{1}}, tu pedido {{2}} está {{3}}. Escríbenos si tienes una pregunta.",
                            "Hola {{1}}, esta semana tienes un {{2}} de descuento en {{3}}. ¡Te esperamos!",
                            "Ver ofertas",
                            "Detener promociones",
                            "Bottega Aurora"),
                    new Words(
                            "pt_PT",
                            "Olá {{1}}, obrigado pela sua encomenda {{2}}. O total é {{3}}.",
                            "Olá {{1}}, a sua encomenda {{2}} está a caminho. Seguimento: {{3}} – obrigado pela paciência!",
                            "A sua encomenda está a caminho",
                            "Olá {{1}}, a encomenda {{2}} saiu da nossa loja.",
                            "Seguir encomenda",
                            "Olá {{1}}, estado da sua encomenda {{2}}: {{3}}. Escreva-nos se tiver uma pergunta.",
                            "Olá {{1}}, esta semana tem {{2}} de desconto em {{3}}. Esperamos por si!",
                            "Ver ofertas",
                            "Parar promoções",
                            "Bottega Aurora"),
                    new Words(
                            "pt_BR",
                            "Olá {{1}}, obrigado pelo seu pedido {{2}}. O total é {{3}}.",
                            "Olá {{1}}, seu pedido {{2}} está a caminho. Rastreamento: {{3}} – obrigado pela paciência!",
                            "Seu pedido está a caminho",
                            "Olá {{1}}, seu pedido {{2}} saiu da nossa loja.",
                            "Acompanhar pedido",
                            "Olá {{1}}, status do seu pedido {{2}}: {{3}}. Escreva para nós se tiver uma pergunta.",
                            "Olá {{1}}, esta semana você tem {{2}} de desconto em {{3}}. Esperamos você!",
                            "Ver ofertas",
                            "Parar promoções",
                            "Bottega Aurora"));

    private SampleTemplates() {}

    static void addTo(Templates templates, String account) {
        for (var words : ALL) {
            var confirmed = Json.array().add(body(words.confirmed, "Giulia", "A-1042", "€ 24,50"));
            confirmed.add(Json.object("type", "FOOTER").put("text", words.footer));
            templates.addApproved(
                    account, "order_confirmation", words.language, "UTILITY", confirmed);

            var tracking = "https://example.com/track/1";
            var onItsWay = Json.array().add(body(words.tracking, "Giulia", "A-1042", tracking));
            templates.addApproved(account, "order_shipped", words.language, "UTILITY", onItsWay);

            var shipped = Json.array();
            shipped.addObject()
                    .put("type", "HEADER")
                    .put("format", "TEXT")
                    .put("text", words.shippedTitle);
            shipped.add(body(words.shipped, "Giulia", "A-1042"));
            var track = buttons(shipped).addObject();
            track.put("type", "URL").put("text", words.track);
            track.put("url", "https://example.com/track/{{1}}");
            track.putArray("example").add("https://example.com/track/A-1042");
            templates.addApproved(account, "order_tracking", words.language, "UTILITY", shipped);

            var update = Json.array().add(body(words.update, "Giulia", "A-1042", "✓"));
            templates.addApproved(account, "order_update", words.language, "UTILITY", update);

            var offer = Json.array().add(body(words.offer, "Giulia", "20 %", "Panettone"));
            var replies = buttons(offer);
            replies.addObject().put("type", "QUICK_REPLY").put("text", words.show);
            replies.addObject().put("type", "QUICK_REPLY").put("text", words.stop);
            templates.addApproved(account, "seasonal_offer", words.language, "MARKETING", offer);
        }
    }

    private static ArrayNode buttons(ArrayNode components) {
        return components.addObject().put("type", "BUTTONS").putArray("buttons");
    }

    private static ObjectNode body(String text, String... example) {
        var body = Json.object("type", "BODY").put("text", text);
        var values = body.putObject("example").putArray("body_text").addArray();
        for (var it : example) values.add(it);
        return body;
    }
}
