package org.parcours.web.outage;

import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.EnumSet;
import org.parcours.web.Problems;
import org.parcours.web.Reading;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OutageConfiguration {
    /// Before the sessions' filter, which asks the database first, and around the container's own way to an error page.
    @Bean
    FilterRegistrationBean<OutageFilter> outage(
            Reading reading, Problems problems, TemplateEngine templates, Clock clock) {
        FilterRegistrationBean<OutageFilter> filter =
                new FilterRegistrationBean<>(new OutageFilter(reading, problems, templates, clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }
}
