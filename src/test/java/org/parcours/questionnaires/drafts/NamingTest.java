package org.parcours.questionnaires.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.questionnaires.xlsform.FormRows.Row;

class NamingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exportez-vous déjà ?|exportezvous_deja",
                "Combien de personnes employez-vous aujourd’hui au Maroc ?|combien_de_personnes",
                "هل تصدرون؟|hl_tsdroun",
                "2024 : chiffre d’affaires|q_2024_chiffre_daffaires",
                "???|question"
            })
    void proposesANameThatSaysWhatTheTextSays(String label, String name) {
        String proposed = Naming.proposed(label, "question", Set.of());
        assertThat(proposed).startsWith(name.substring(0, Math.min(6, name.length())));
        assertThat(proposed).matches("[a-z][a-z0-9_]{0,33}").doesNotEndWith("_");
    }

    @Test
    void proposesNoNameTwice() {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            for (String label : List.of("Oui", "oui !", "Oui 2", "", "نعم")) {
                assertThat(taken.add(Naming.proposed(label, "choice", taken))).isTrue();
            }
        }
    }

    @Test
    void callsAQuestionByItsNewNameWhereverItIsCalled() {
        Row row = new Row(
                "1", Map.of("relevant", "${ a } = 1 and ${ab} = 2", "label::fr", "Vous dites ${a}", "name", "a"));
        assertThat(Naming.renamed(row, "a", "b").cells())
                .isEqualTo(Map.of("relevant", "${b} = 1 and ${ab} = 2", "label::fr", "Vous dites ${b}", "name", "a"));
    }
}
