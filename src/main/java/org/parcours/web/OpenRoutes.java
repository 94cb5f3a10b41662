package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which requests need nobody signed in: routes marked `@OpenToAll`, the static files and the health probes.
@Configuration(proxyBeanMethods = false)
class OpenRoutes {
    @Bean
    RequestMatcher openRequests(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return request -> isStatic(request.getRequestURI()) || isMarked(request, mappings);
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/webjars/")
                || path.startsWith("/fonts/")
                || path.startsWith("/actuator/health")
                || path.equals("/error")
                || path.matches("/[a-z-]+(-[0-9a-f]{32})?\\.(css|js|svg|webmanifest)");
    }

    private static boolean isMarked(HttpServletRequest request, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return mappings.stream().anyMatch(mapping -> {
            try {
                @Nullable HandlerExecutionChain found = mapping.getHandler(request);
                return found != null && found.getHandler() instanceof HandlerMethod method && isOpen(method);
            } catch (Exception noSuchRoute) {
                return false;
            }
        });
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
    }
}
