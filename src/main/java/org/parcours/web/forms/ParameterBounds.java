package org.parcours.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.parcours.values.Lines;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses parameters that nobody types: endless ones, and control characters. A handler that takes a [Form] says so
/// beside the field by itself.
@Component
class ParameterBounds implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// @throws org.parcours.text.Refused for the first parameter out of bounds
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !takesForm(method)) {
            request.getParameterMap().values().stream().flatMap(Arrays::stream).forEach(Lines::several);
        }
        return true;
    }

    private static boolean takesForm(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(Form.class));
    }
}
