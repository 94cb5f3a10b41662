package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @Test
    void holdsNamesNumbersAndSounds() {
        assertThat(SearchKey.of(List.of("Atlas Data SARL", "نور"), List.of("001561191000066")))
                .isEqualTo("atlas data sarl|نور|001561191000066 #tls#dt# #tlsdt# #nr#");
    }

    @ParameterizedTest
    @CsvSource({
        "Énergie Noor, energie",
        "Atlas Data, ATLAS",
        "Atlas Data, Atlass Dataa",
        "Atlas Data, AtlasData",
        "نور, Nour",
        "Nour, نور",
        "Noor, Nour",
        "Souk Digital, سوق",
        "Atlas Data, data"
    })
    void findsAcrossAccentsSpellingsAndScripts(String name, String asked) {
        assertThat(finds(name, asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Énergie, Nour", "Atlas Data, Rif", "Atlas Data, a u o", "Anfa Labs, نور"})
    void leavesOtherNamesAlone(String name, String asked) {
        assertThat(finds(name, asked)).isFalse();
    }

    private static boolean finds(String name, String asked) {
        String key = SearchKey.of(List.of(name), List.of());
        SearchKey.Question question = SearchKey.question(asked);
        return like(key, question.spelled()) || like(key, question.sounding()) || like(key, question.joined());
    }

    private static boolean like(String key, String pattern) {
        return key.matches(Pattern.quote(pattern).replace("%", "\\E.*\\Q"));
    }
}
