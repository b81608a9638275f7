package com.shopme.workspace.web;

import com.shopme.identity.UserId;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Members;
import com.shopme.workspace.OwnersOnly;
import com.shopme.workspace.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whatever is done below /api is done in the workspace that `workspace_id` names, and for its
/// members only. To all others that workspace does not exist.
@Configuration(proxyBeanMethods = false)
class MembersOnly implements WebMvcConfigurer, HandlerInterceptor {
    /// The only paths below /api that are about no workspace.
    static final String[] WITHOUT_WORKSPACE = {"/api/auth/**", "/api/me"};

    private final Members members;

    MembersOnly(Members members) {
        this.members = members;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/**")
                .excludePathPatterns(WITHOUT_WORKSPACE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var workspace = named(request.getParameterValues("workspace_id"));
            var user = UserId.of(request.getUserPrincipal().getName());
            var role = members.roleOf(workspace, user).orElseThrow(() -> new NotFound("workspace"));
            if (isForOwners(method) && role != Role.OWNER) throw new OwnersMay();
        }
        return true;
    }

    private static boolean isForOwners(HandlerMethod method) {
        return method.hasMethodAnnotation(OwnersOnly.class)
                || method.getBeanType().isAnnotationPresent(OwnersOnly.class);
    }

    // Two ids would let one be checked and the other be used.
    private static WorkspaceId named(String @Nullable [] ids) {
        if (ids == null || ids.length != 1) throw new WorkspaceNotNamed();
        try {
            return WorkspaceId.of(ids[0]);
        } catch (IllegalArgumentException e) {
            throw new NotFound("workspace");
        }
    }
}
