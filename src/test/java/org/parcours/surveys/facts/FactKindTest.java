package org.parcours.surveys.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.forms.FactCatalog.Fit;
import org.parcours.questionnaires.forms.QuestionType;

class FactKindTest {
    @Test
    void fitsFactsToTheTypesOfQuestions() {
        assertThat(FactKind.fit("measure:turnover", QuestionType.DECIMAL)).isEqualTo(Fit.FITS);
        assertThat(FactKind.fit("measure:turnover", QuestionType.TEXT)).isEqualTo(Fit.UNFIT);
        assertThat(FactKind.fit("observation", QuestionType.SELECT_ONE)).isEqualTo(Fit.FITS);
        assertThat(FactKind.fit("field:website", QuestionType.TEXT)).isEqualTo(Fit.FITS);
        assertThat(FactKind.fit("field:password", QuestionType.TEXT)).isEqualTo(Fit.UNKNOWN);
        assertThat(FactKind.fit("answer:exports", QuestionType.SELECT_MULTIPLE)).isEqualTo(Fit.UNFIT);
        assertThat(FactKind.fit("turnover", QuestionType.DECIMAL)).isEqualTo(Fit.UNKNOWN);
    }

    /// An answer can be counted only by an indicator that there is.
    @Test
    void countsWhatTheIndicatorsCount() throws IOException {
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/indicators"))) {
            for (Path file : files.toList()) {
                Matcher code =
                        Pattern.compile("surveys\\.counted_answers\\('([^']+)'").matcher(Files.readString(file));
                while (code.find()) {
                    counted.add(code.group(1));
                }
            }
        }
        assertThat(new TreeSet<>(FactKind.COUNTED)).isEqualTo(counted);
    }
}
