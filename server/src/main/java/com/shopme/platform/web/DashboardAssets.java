package com.shopme.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// The dashboard's scripts, styles and fonts. Their names change with what is in them, so a browser
/// keeps them for ever; the build has packed them already.
@Configuration(proxyBeanMethods = false)
class DashboardAssets implements WebMvcConfigurer {
    private static final Duration A_YEAR = Duration.ofDays(365);

    /// Where the people of a shop worked before there was a dashboard.
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/staff", "/chats");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app-assets/**")
                .addResourceLocations("classpath:/dashboard/app-assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
