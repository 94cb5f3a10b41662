package org.parcours.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {
    static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// The page that was asked for before the sign-in, kept by the browser rather than in a session.
    private static final RequestCache ASKED = asked();

    /// The request as a whole is measured; measuring each filter on its way costs more than the filters.
    @Bean
    static SecurityObservationSettings measuredAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RequestMatcher openRequests, KnownDevices devices) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(openRequests)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .authenticationDetailsSource(PasswordSignIn.Caller::of)
                        .successHandler(onwards(devices))
                        .failureHandler(SecurityConfiguration::refuse))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.requestCache(ASKED))
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }

    private static RequestCache asked() {
        CookieRequestCache asked = new CookieRequestCache();
        asked.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return asked;
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static AuthenticationSuccessHandler onwards(KnownDevices devices) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication person)
                    throws ServletException, IOException {
                SessionTable.begin(request);
                if (person.getPrincipal() instanceof SignedIn signedIn) {
                    devices.remember(signedIn.id(), request, response);
                }
                super.onAuthenticationSuccess(request, response, person);
            }
        };
        handler.setRequestCache(ASKED);
        handler.setRedirectStrategy((request, response, url) -> response.sendRedirect(ours(url)));
        return handler;
    }

    /// The path alone: a cookie may come from another program of the same domain, and leads to no other host.
    private static String ours(String url) {
        UriComponents asked = UriComponentsBuilder.fromUriString(url).build();
        String path = String.valueOf(asked.getPath()).replaceFirst("^/*", "/");
        return asked.getQuery() == null ? path : path + "?" + asked.getQuery();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(
                refusal instanceof TooManyAttempts tooMany ? "/sign-in?wait=" + tooMany.minutes() : "/sign-in?refused");
    }
}
