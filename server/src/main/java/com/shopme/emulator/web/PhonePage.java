package com.shopme.emulator.web;

import com.shopme.emulator.WhenEmulating;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the phone page at `/emulator`; colours and typeface are those of the server's own pages.
@Configuration(proxyBeanMethods = false)
@WhenEmulating
class PhonePage implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/emulator").setViewName("forward:/emulator/page/index.html");
        registry.addViewController("/emulator/").setViewName("forward:/emulator/page/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/emulator/page/**")
                .addResourceLocations("classpath:/emulator-page/", "classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
