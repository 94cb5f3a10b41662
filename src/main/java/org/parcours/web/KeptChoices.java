package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What a reader chose, kept in a cookie for a year: language, digits, light or dark. Nobody needs to sign in for it.
@Component
public class KeptChoices implements HandlerInterceptor, WebMvcConfigurer {
    static final Map<String, Set<String>> CHOICES = Map.of(
            Reading.LANGUAGE, Set.of("fr", "ar", "en"),
            Reading.DIGITS, Set.of("latin", "arabic"),
            Reading.THEME, Set.of("light", "dark", "system"));

    /// Keeps a choice; one that does not exist is passed over.
    ///
    /// @param name `lang`, `digits` or `theme`
    public void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        if (CHOICES.getOrDefault(name, Set.of()).contains(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**");
    }

    /// A language chosen in the address holds for the pages that follow.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(Reading.LANGUAGE);
        if (asked != null && request.getMethod().equals("GET")) {
            keep(request, response, Reading.LANGUAGE, asked);
        }
        return true;
    }
}
