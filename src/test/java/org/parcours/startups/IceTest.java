package org.parcours.startups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class IceTest {
    /// Numbers in use, as published by python-stdnum.
    @ParameterizedTest
    @ValueSource(strings = {"001561191000066", "00 21 36 09 30 00 040", "٠٠١٥٦١١٩١٠٠٠٠٦٦"})
    void acceptsNumbersInUse(String written) {
        assertThat(Ice.isValid(Ice.compact(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001 561 191 000 066",
                "001\u202f561\u202f191\u202f000\u202f066",
                "001\u00a0561\u00a0191\u00a0000\u00a0066",
                "001\u2007561\u2007191\u2007000\u2007066",
                "'001561191000066",
                "ICE : 001561191000066",
                "I.C.E. n° 001561191000066",
                "1561191000066",
                "1561191000066.0",
                "1561191000066,0",
                "001/561/191/000/066",
                "001.561.191.000.066",
                "001-561-191-000-066",
                "\u200f001561191000066",
            })
    void readsEveryGroupingOfOneNumber(String written) {
        assertThat(Ice.compact(written)).isEqualTo("001561191000066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"001561191000065", "12345", "", "00156119100006A", "0015611910000660"})
    void refusesWhatIsNoIce(String written) {
        assertThat(Ice.isValid(Ice.compact(written))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"00156119100006,ice-length,14", "00156119100006A,ice-sign,A", "001561191000065,ice-check,"})
    void saysWhatIsWrong(String written, String reason, String argument) {
        assertThatThrownBy(() -> Ice.check(written)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("startups.refused.identifier." + reason);
            assertThat(refused.issues().getFirst().says().arguments().stream().map(Object::toString))
                    .containsExactlyElementsOf(argument == null ? List.of() : List.of(argument));
        });
    }

    @Test
    void findsEveryWrongDigit() {
        String right = "001561191000066";
        for (int place = 0; place < 15; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String written = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Ice.isValid(written)).isEqualTo(written.equals(right));
            }
        }
    }
}
