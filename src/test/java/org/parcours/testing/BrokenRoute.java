package org.parcours.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// An address that always fails, so that the page which says so can be looked at.
@Configuration
class BrokenRoute {
    @Bean
    RouterFunction<ServerResponse> broken() {
        return RouterFunctions.route()
                .GET("/broken", request -> {
                    throw new IllegalStateException("broken on purpose");
                })
                .build();
    }
}
