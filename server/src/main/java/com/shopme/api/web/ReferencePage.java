package com.shopme.api.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The OpenAPI document to read and try out.
@Controller
class ReferencePage {
    @GetMapping("/docs/reference")
    String show() {
        return "reference";
    }
}
