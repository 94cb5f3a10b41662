package org.parcours.startups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceTest {
    /// Numbers in use, as published by python-stdnum.
    @ParameterizedTest
    @ValueSource(strings = {"001561191000066", "00 21 36 09 30 00 040", "٠٠١٥٦١١٩١٠٠٠٠٦٦"})
    void acceptsNumbersInUse(String written) {
        assertThat(Ice.isValid(Ice.compact(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"001561191000065", "12345", "", "00156119100006A", "0015611910000660"})
    void refusesWhatIsNoIce(String written) {
        assertThat(Ice.isValid(Ice.compact(written))).isFalse();
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
