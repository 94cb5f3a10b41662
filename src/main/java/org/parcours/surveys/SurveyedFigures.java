package org.parcours.surveys;

import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What figures count of surveys: the answers of those asked.
@Configuration(proxyBeanMethods = false)
class SurveyedFigures {
    @Bean
    FigureSubject answerSubject() {
        return new FigureSubject(
                "answer",
                Basis.ANSWERS,
                "surveys.changed()",
                (member, startup, reason) -> reason.equals("surveyed") ? "/startups/" + startup + "#surveys" : null);
    }
}
