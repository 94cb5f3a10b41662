package org.parcours.accounts;

import org.parcours.web.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Machines: a token with every request, no session, no cookie (so nothing to forge), problems instead of pages.
/// What a token may do follows from the method; what the person may do follows from the route's rule.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Problems problems) throws Exception {
        return http.securityMatcher(request -> request.getRequestURI().startsWith("/api/"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/openapi")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/**")
                        .hasAuthority(TokenScope.READ.authority().getAuthority())
                        .requestMatchers("/api/v1/publications/**")
                        .hasAuthority(TokenScope.PUBLISH.authority().getAuthority())
                        .anyRequest()
                        .hasAuthority(TokenScope.WRITE.authority().getAuthority()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityConfiguration.POLICY)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, unknown) -> problems.write(request, response, 401))
                        .accessDeniedHandler((request, response, denied) -> problems.write(request, response, 403)))
                .addFilterBefore(new ScopeFilter(), AuthorizationFilter.class)
                .addFilterBefore(new BearerFilter(tokens, problems), ScopeFilter.class)
                .build();
    }
}
