package org.parcours.web.json;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/// Refuses parameters of an address of the API that nothing reads: a misspelled filter would answer with everything.
/// Those of a list are the documented ones of its operation.
@Component
class ApiParameters implements HandlerInterceptor, WebMvcConfigurer {
    /// The language of messages, for every address.
    private static final String LANGUAGE = "lang";

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> read = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    /// @throws Refused (400) naming the first parameter that nothing reads
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            Set<String> known = read.computeIfAbsent(method.getMethod(), ApiParameters::names);
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .keySet()
                    .stream()
                    .filter(name -> !known.isEmpty() && !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.unreadable(name, "web.error.parameter", name);
                    });
        }
        return true;
    }

    /// The parameters that a handler reads; empty if it looks at all of them by itself.
    private static Set<String> names(Method method) {
        Set<String> names = new HashSet<>(Set.of(LANGUAGE));
        Operation operation = method.getAnnotation(Operation.class);
        if (operation != null) {
            Arrays.stream(operation.parameters()).map(Parameter::name).forEach(names::add);
        }
        boolean takesAll = Arrays.stream(method.getParameters())
                .anyMatch(parameter ->
                        parameter.getType().equals(Map.class) && parameter.isAnnotationPresent(RequestParam.class));
        if (takesAll && names.size() == 1) {
            return Set.of();
        }
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
            Arrays.stream(mapping.params())
                    .map(condition -> condition.replaceFirst("!?=.*|^!", ""))
                    .forEach(names::add);
        }
        @Nullable String @Nullable [] declared = NAMES.getParameterNames(method);
        for (int i = 0; i < method.getParameterCount(); i++) {
            RequestParam asked = method.getParameters()[i].getAnnotation(RequestParam.class);
            names.add(
                    asked != null && !asked.name().isEmpty()
                            ? asked.name()
                            : Objects.requireNonNullElse(declared == null ? null : declared[i], ""));
        }
        return names;
    }
}
