package org.parcours.indicators.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Language;
import org.parcours.text.Messages;

/// A report of a survey can weigh its answers, a published figure does not: its passport and its page say
/// which of the two they are, in every language.
class SurveyedWordsTest {
    private static final Messages MESSAGES = new Messages(List.of("text", "indicators"));
    private static final Map<Language, String> UNWEIGHTED = Map.of(
            Language.FRENCH, "part non pondérée",
            Language.ARABIC, "نسبة غير مرجحة",
            Language.ENGLISH, "unweighted share");

    @ParameterizedTest
    @ValueSource(strings = {"exports", "satisfaction"})
    void sayThatEachAnswerCountsTheSame(String code) {
        UNWEIGHTED.forEach((language, words) ->
                assertThat(PublicationWords.how(MESSAGES.words(language), code)).contains(words));
    }

    @Test
    void sayItOfNoFigureThatCountsNoAnswers() {
        assertThat(PublicationWords.how(MESSAGES.words(Language.ENGLISH), "turnover"))
                .doesNotContain("unweighted");
    }
}
