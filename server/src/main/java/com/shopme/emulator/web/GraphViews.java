package com.shopme.emulator.web;

import com.shopme.emulator.BusinessNumber;
import com.shopme.emulator.Json;
import com.shopme.emulator.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Objects as the Graph API shows them: the fields asked for and always the id.
final class GraphViews {
    private static final String NUMBER_FIELDS =
            "verified_name,code_verification_status,display_phone_number,quality_rating,"
                    + "platform_type,throughput,webhook_configuration";
    private static final String TEMPLATE_FIELDS =
            "name,parameter_format,components,language,status,category";

    private GraphViews() {}

    static ObjectNode success() {
        return Json.object().put("success", true);
    }

    static ObjectNode number(BusinessNumber number, String fields) {
        boolean fast = number.messagesPerSecond() >= 1000;
        var all = Json.object("verified_name", number.verifiedName());
        all.put("code_verification_status", "VERIFIED");
        all.put("display_phone_number", number.displayPhoneNumber());
        all.put("quality_rating", number.qualityRating());
        all.put("platform_type", "CLOUD_API");
        all.putObject("throughput").put("level", fast ? "HIGH" : "STANDARD");
        all.putObject("webhook_configuration");
        all.put("name_status", "APPROVED").put("status", "CONNECTED");
        all.put("account_mode", "LIVE").put("is_official_business_account", false);
        all.put("messaging_limit_tier", number.messagingLimit());
        all.put("whatsapp_business_manager_messaging_limit", number.messagingLimit());
        all.put("id", number.id());
        return only(all, fields.isEmpty() ? NUMBER_FIELDS : fields);
    }

    static ObjectNode template(Template template, String fields) {
        var all = Json.object("name", template.name());
        all.put("parameter_format", template.parameterFormat());
        all.set("components", template.components());
        all.put("language", template.language()).put("status", template.status());
        all.put("category", template.category());
        var reason = template.rejectedReason();
        all.put("rejected_reason", reason == null ? "NONE" : reason);
        all.putObject("quality_score").put("score", "GREEN");
        all.put("id", template.id());
        return only(all, fields.isEmpty() ? TEMPLATE_FIELDS : fields);
    }

    /// One page of a list with Meta's cursors.
    static ObjectNode page(List<ObjectNode> all, GraphCall call) {
        int limit = Math.clamp(call.body().path("limit").asInt(25), 1, 1000);
        int from = position(call.text("after"));
        if (!call.text("before").isEmpty())
            from = Math.max(0, position(call.text("before")) - 1 - limit);
        int to = Math.min(all.size(), from + limit);
        var page = Json.object();
        var data = page.putArray("data");
        for (int i = from; i < to; i++) data.add(all.get(i));
        if (data.isEmpty()) return page;
        var paging = page.putObject("paging");
        paging.putObject("cursors").put("before", cursor(from + 1)).put("after", cursor(to));
        var url = call.request().getRequestURL() + "?limit=" + limit;
        for (var kept : List.of("fields", "status", "name", "language", "category")) {
            if (!call.text(kept).isEmpty()) url += "&" + kept + "=" + call.text(kept);
        }
        if (to < all.size()) paging.put("next", url + "&after=" + cursor(to));
        if (from > 0) paging.put("previous", url + "&before=" + cursor(from + 1));
        return page;
    }

    private static String cursor(int position) {
        var text = "at" + position;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        if (cursor.isEmpty()) return 0;
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring(2));
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private static ObjectNode only(ObjectNode all, String fields) {
        Set<String> wanted = new LinkedHashSet<>();
        for (var field : fields.split(",")) wanted.add(field.replaceAll("[{(.].*", "").trim());
        wanted.add("id");
        var result = Json.object();
        for (var name : wanted) {
            JsonNode value = all.path(name);
            if (!value.isMissingNode()) result.set(name, value);
        }
        return result;
    }
}
