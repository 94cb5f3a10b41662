package org.parcours.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser, whoever is asked for it. Each chain adds its own content policy.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SafeHeaders {
    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), serial=(), usb=()";

    /// An address may hold a secret, so that no other host is told where somebody came from; behind TLS the browser
    /// asks for nothing else for a year.
    @Bean
    Customizer<HttpSecurity> carefulBrowser() {
        return http ->
                http.headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE))
                        .httpStrictTransportSecurity(transport -> transport
                                .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                                .includeSubDomains(false)));
    }
}
