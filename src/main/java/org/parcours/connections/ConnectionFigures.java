package org.parcours.connections;

import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures count of introductions.
@Configuration(proxyBeanMethods = false)
class ConnectionFigures {
    @Bean
    FigureSubject introductionSubject() {
        return new FigureSubject(
                "introduction",
                Basis.RECORDS,
                "connections.changed()",
                (introduction, startup, reason) -> "/introductions/" + introduction);
    }
}
