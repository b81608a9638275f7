package com.shopme.ordering.web;

import com.shopme.ordering.CheckoutView;
import com.shopme.platform.Settings;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.ChatAddress;
import com.shopme.workspace.Workspace;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Chooses the page for what a link leads to.
@Component
class CheckoutPages {
    private final Settings settings;
    private final Optional<ChatAddress> chat;

    CheckoutPages(Settings settings, Optional<ChatAddress> chat) {
        this.settings = settings;
        this.chat = chat;
    }

    ModelAndView page(String token, CheckoutView view, Check check) {
        return switch (view) {
            case CheckoutView.Open open -> open(token, open, check);
            case CheckoutView.Ordered ordered -> ordered(token, ordered);
            case CheckoutView.Empty empty ->
                    message("empty", HttpStatus.OK, new Speech(empty.language()), empty.shop());
            case CheckoutView.Expired expired ->
                    message(
                            "expired",
                            HttpStatus.GONE,
                            new Speech(expired.language()),
                            expired.shop());
        };
    }

    /// Back to the page by GET.
    ModelAndView backTo(String token, Check check) {
        var reason = check == Check.NOTHING ? "" : "?check=" + check.word();
        var back = new ModelAndView("redirect:/checkout/" + token + reason);
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }

    ModelAndView unknown(Speech speech) {
        return message("not_found", HttpStatus.NOT_FOUND, speech, null);
    }

    private ModelAndView open(String token, CheckoutView.Open view, Check check) {
        var page = OpenPage.of(view, check);
        return with(page.speech(), view.shop(), "checkout", HttpStatus.OK)
                .addObject("token", token)
                .addObject("page", page);
    }

    private ModelAndView ordered(String token, CheckoutView.Ordered view) {
        var page = OrderedPage.of(view);
        return with(page.speech(), view.shop(), "checkout-ordered", HttpStatus.OK)
                .addObject("token", token)
                .addObject("page", page);
    }

    private ModelAndView message(
            String what, HttpStatus status, Speech speech, @Nullable Workspace shop) {
        return with(speech, shop, "checkout-message", status).addObject("what", what);
    }

    private ModelAndView with(
            Speech speech, @Nullable Workspace shop, String template, HttpStatus status) {
        var page = new ModelAndView(template, status);
        page.addObject("t", speech);
        page.addObject("shop", shop == null ? "ShopMe" : shop.name());
        page.addObject("chat", shop == null ? null : chatOf(shop.id()));
        return page;
    }

    private @Nullable String chatOf(WorkspaceId workspace) {
        if (settings.emulator()) return "/emulator";
        return chat.flatMap(way -> way.of(workspace)).map(URI::toString).orElse(null);
    }
}
