package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parcours.text.Refused;

class PasswordRuleTest {
    private static void check(String password) {
        PasswordRule.check(password, "salma.bennani@technopark.example", "Salma El Bennani");
    }

    @Test
    void takesAnyLongPhrase() {
        assertThatCode(() -> check("le thé est servi")).doesNotThrowAnyException();
        assertThatCode(() -> check("الشاي جاهز منذ الصباح")).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsShortKnownOrRepeated() {
        assertThatThrownBy(() -> check("Tr0ub4dor&3")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> check("salma.bennani")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> check("Salma el-Bennani")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> check("abababababababab")).isInstanceOf(Refused.class);
    }
}
