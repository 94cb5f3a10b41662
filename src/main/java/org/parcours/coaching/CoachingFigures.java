package org.parcours.coaching;

import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures count of the coordinators' work: needs, and the startups in their care.
@Configuration(proxyBeanMethods = false)
class CoachingFigures {
    @Bean
    FigureSubject needSubject() {
        return new FigureSubject(
                "need",
                Basis.RECORDS,
                "coaching.changed()",
                (need, startup, reason) -> reason.startsWith("need-") ? "/needs/" + need : null);
    }

    @Bean
    FigureSubject startupSubject() {
        return new FigureSubject("startup", Basis.RECORDS, "coaching.changed()", null);
    }
}
