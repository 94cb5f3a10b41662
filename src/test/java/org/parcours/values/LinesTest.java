package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class LinesTest {
    @Test
    void takesTheSpaceAroundALineAway() {
        assertThat(Lines.one("\ufeff \u00a0Atlas\u202fSolar\t\r\n")).isEqualTo("Atlas\u202fSolar");
        assertThat(Lines.one("  \n ")).isEmpty();
    }

    @Test
    void leavesTheMarksThatArabicNeeds() {
        assertThat(Lines.one("شركة\u200f (SARL)\u200c")).isEqualTo("شركة\u200f (SARL)\u200c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\r\nb",
                "a\tb",
                "a\u000bb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u0000b",
                "a\u001bb",
                "a\u007fb",
                "a\u009fb",
                "a\ud83d",
                "\udc00a"
            })
    void refusesALineWithALineBreakOrAControlCharacter(String typed) {
        assertThatThrownBy(() -> Lines.one(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void endsEachOfSeveralLinesAlike() {
        assertThat(Lines.several(" one\r\ntwo\rthree\n\tfour\n")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u000bb", "a\ud83d"})
    void refusesLinesWithAControlCharacter(String typed) {
        assertThatThrownBy(() -> Lines.several(typed)).isInstanceOf(Refused.class);
    }
}
