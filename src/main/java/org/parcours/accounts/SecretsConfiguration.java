package org.parcours.accounts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept, and which day it is.
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    /// OWASP's parameters for Argon2id: 19 MiB, two passes, one lane.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    @Bean
    Clock clock() {
        return Clock.system(java.time.ZoneId.of("Africa/Casablanca"));
    }
}
