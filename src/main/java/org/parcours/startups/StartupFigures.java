package org.parcours.startups;

import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures count of startups: their journeys, and what they declare.
@Configuration(proxyBeanMethods = false)
class StartupFigures {
    private static final String CHANGED = "startups.facts_changed()";

    @Bean
    FigureSubject journeySubject() {
        return new FigureSubject("journey", Basis.LIVES, CHANGED, null);
    }

    @Bean
    FigureSubject measureSubject() {
        return new FigureSubject("measure", Basis.DECLARATIONS, CHANGED, null);
    }
}
