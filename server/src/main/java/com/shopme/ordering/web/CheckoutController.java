package com.shopme.ordering.web;

import com.shopme.catalog.OutOfStock;
import com.shopme.ordering.CartLimit;
import com.shopme.ordering.Checkout;
import com.shopme.ordering.CheckoutTicket;
import com.shopme.ordering.CheckoutView;
import com.shopme.ordering.PlaceOrder;
import com.shopme.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind a checkout link. It works without JavaScript: every button is a form post that
/// redirects, so that reload and back do no harm; what is filled in is kept with the cart.
@Controller
class CheckoutController {
    private final Checkout checkout;
    private final CheckoutPages pages;
    private final Invoices invoices;

    CheckoutController(Checkout checkout, CheckoutPages pages, Invoices invoices) {
        this.checkout = checkout;
        this.pages = pages;
        this.invoices = invoices;
    }

    /// The link is a key: nobody else gets to know it, keeps the page or frames it.
    @ModelAttribute
    void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
    }

    /// @param check why the page is shown again
    @GetMapping("/checkout/{token}")
    ModelAndView show(
            @PathVariable("token") String token,
            @RequestParam(value = "check", defaultValue = "") String check) {
        return pages.page(token, checkout.show(checkout.read(token)), Check.of(check));
    }

    /// The invoice of what was ordered by this link, as long as the link holds.
    @GetMapping("/checkout/{token}/invoice")
    ResponseEntity<byte[]> invoice(@PathVariable("token") String token) throws IOException {
        var ticket = checkout.read(token);
        if (checkout.show(ticket) instanceof CheckoutView.Ordered ordered)
            return invoices.handedOut(ticket.workspace(), ordered.order());
        throw new NotFound("invoice");
    }

    @PostMapping("/checkout/{token}/lines")
    ModelAndView change(
            @PathVariable("token") String token, @RequestParam Map<String, String> fields) {
        var form = new CheckoutForm(fields);
        var ticket = checkout.read(token);
        var line = form.pressed();
        if (line.isEmpty()) return pages.backTo(token, Check.NOTHING);
        try {
            checkout.change(ticket, line.get().product(), line.get().pieces(), form.draft());
            return pages.backTo(token, Check.NOTHING);
        } catch (OutOfStock _) {
            return again(token, ticket, form, Check.SHORT);
        } catch (CartLimit _) {
            return again(token, ticket, form, Check.LIMIT);
        }
    }

    @PostMapping("/checkout/{token}/order")
    ModelAndView place(
            @PathVariable("token") String token, @RequestParam Map<String, String> fields) {
        var form = new CheckoutForm(fields);
        var ticket = checkout.read(token);
        if (!form.draft().mistakes().isEmpty()) return again(token, ticket, form, Check.DETAILS);
        try {
            var answer = checkout.place(ticket, new PlaceOrder(form.draft(), form.seen()));
            return answer instanceof CheckoutView.Open
                    ? again(token, ticket, form, Check.CHANGED)
                    : pages.backTo(token, Check.NOTHING);
        } catch (OutOfStock _) {
            return again(token, ticket, form, Check.CHANGED);
        }
    }

    /// The language of somebody whose link says nothing is the browser's.
    @ExceptionHandler(NotFound.class)
    ModelAndView unknown(HttpServletRequest request) {
        return pages.unknown(Speech.asked(request.getLocales()));
    }

    private ModelAndView again(
            String token, CheckoutTicket ticket, CheckoutForm form, Check check) {
        checkout.keep(ticket, form.draft());
        return pages.backTo(token, check);
    }
}
