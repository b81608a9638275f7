package com.shopme.identity.web;

import com.shopme.platform.Settings;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page where the people of a shop sign in and work. All it shows comes from the API.
@Controller
class StaffPage {
    private final Settings settings;

    StaffPage(Settings settings) {
        this.settings = settings;
    }

    // The demo's login is filled in; a password of the operator's own never is.
    @GetMapping("/staff")
    ModelAndView show() {
        var demo = settings.demo() && settings.demoPassword();
        return new ModelAndView(
                "staff",
                Map.of(
                        "demo",
                        demo,
                        "email",
                        demo ? settings.adminEmail() : "",
                        "password",
                        demo ? settings.adminPassword() : "",
                        "phone",
                        settings.emulator()));
    }
}
