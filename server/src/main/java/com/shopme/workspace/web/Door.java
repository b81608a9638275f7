package com.shopme.workspace.web;

import com.shopme.identity.Caller;
import com.shopme.identity.Colleagues;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.EveryMember;
import com.shopme.workspace.May;
import com.shopme.workspace.Pass;
import com.shopme.workspace.SignedIn;
import com.shopme.workspace.WorkspaceStatus;
import io.swagger.v3.oas.models.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The one place that decides who may do what in a workspace: whatever is done below /api is done
/// in the workspace that the request names, by its members, with the permission that the door asks
/// for. To all others that workspace does not exist. A controller takes the workspace as a
/// parameter of type [WorkspaceId], or the [Pass] of who was let in.
@Configuration(proxyBeanMethods = false)
class Door implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Pass.class);
    }

    private final Colleagues colleagues;
    private final NamedWorkspace named;

    Door(Colleagues colleagues, NamedWorkspace named) {
        this.colleagues = colleagues;
        this.named = named;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/**")
                .excludePathPatterns("/api/auth/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    /// The OpenAPI document tells the permission that each operation takes.
    @Bean
    static OperationCustomizer permissions() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(EveryMember.class)) {
                operation.addExtension("x-permission", "member");
                return describe(operation, "For every member of the workspace.");
            }
            var may = method.getMethodAnnotation(May.class);
            if (may == null) return operation;
            operation.addExtension("x-permission", may.value().code());
            return describe(operation, "Takes the permission `" + may.value().code() + "`.");
        };
    }

    private static Operation describe(Operation operation, String who) {
        var more = Optional.ofNullable(operation.getDescription()).map(text -> text + "\n\n");
        return operation.description(more.orElse("") + who);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod door)) return true;
        var may = door.getMethodAnnotation(May.class);
        var anyMember = door.hasMethodAnnotation(EveryMember.class);
        var signedIn = door.hasMethodAnnotation(SignedIn.class);
        if (may == null && !anyMember && !signedIn) throw new NotFound("page");
        var caller = NamedWorkspace.caller(request);
        if (caller instanceof Caller.Person person && !colleagues.active(person.user()))
            throw new NotLetIn();
        if (may == null && !anyMember) {
            if (caller instanceof Caller.Machine) throw new PersonsOnly();
            return true;
        }
        var entry = named.enter(request);
        if (!entry.standing().trusts(caller)) throw new SecondFactorRequired();
        var role = entry.pass().role();
        if (may != null && !role.may(may.value())) throw new NotPermitted(role, may.value());
        var active = entry.standing().status() == WorkspaceStatus.ACTIVE;
        var always = may != null && may.whileInactive();
        if (!active && !always && !READING.contains(request.getMethod()))
            throw new WorkspaceInactive();
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return (type == WorkspaceId.class || type == Pass.class)
                && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("not over HTTP");
        var pass = named.enter(servlet).pass();
        return parameter.getParameterType() == Pass.class ? pass : pass.workspace();
    }
}
