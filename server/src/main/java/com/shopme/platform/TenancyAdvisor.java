package com.shopme.platform;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/// Lets a front door enter the workspace of its first argument, before its transaction begins.
final class TenancyAdvisor extends StaticMethodMatcherPointcutAdvisor {
    TenancyAdvisor() {
        setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        setAdvice((MethodInterceptor) TenancyAdvisor::enter);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        if (!AnnotatedElementUtils.hasAnnotation(type, Service.class)) return false;
        if (method.isAnnotationPresent(AcrossWorkspaces.class)) return true;
        var parameters = method.getParameterTypes();
        return parameters.length > 0
                && (parameters[0] == WorkspaceId.class
                        || Tenanted.class.isAssignableFrom(parameters[0]));
    }

    private static @Nullable Object enter(MethodInvocation call) {
        Callable<@Nullable Object> work = () -> proceed(call);
        if (call.getMethod().isAnnotationPresent(AcrossWorkspaces.class))
            return Tenancy.acrossWorkspaces(work);
        return switch (call.getArguments()[0]) {
            case WorkspaceId workspace -> Tenancy.in(workspace, work);
            case Tenanted tenanted -> Tenancy.in(tenanted.workspace(), work);
            default -> throw new IllegalStateException("no workspace in " + call.getMethod());
        };
    }

    private static @Nullable Object proceed(MethodInvocation call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
