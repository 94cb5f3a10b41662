package org.parcours.parks;

import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures count of parks.
@Configuration(proxyBeanMethods = false)
class ParkFigures {
    @Bean
    FigureSubject parkSubject() {
        return new FigureSubject("park", Basis.LIVES, "parks.changed()", null);
    }
}
