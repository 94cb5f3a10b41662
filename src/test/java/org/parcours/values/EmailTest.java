package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class EmailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name@example.ma",
                " Name.Other+tag@Example.MA\n",
                "o'brien@example.com",
                "administrator@localhost",
                "\u00a0a_b@sub.example.co.uk\u202f",
                "contact@موقع.المغرب",
                "info@café.fr"
            })
    void readsOneAddress(String typed) {
        assertThat(new Email(typed).address()).isEqualTo(typed.replaceAll("[\\s\u00a0\u202f]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "@example.ma",
                "name@",
                "a,b@example.ma",
                "a@example.ma,b@example.ma",
                "a@example.ma;b@example.ma",
                "a@example.ma b@example.ma",
                "friends: a@example.ma;",
                "Name <a@example.ma>",
                "<a@example.ma>",
                "\"a b\"@example.ma",
                "a@[127.0.0.1]",
                "a(b)@example.ma",
                "a@b@example.ma",
                "a..b@example.ma",
                ".a@example.ma",
                "a@example..ma",
                "a@-example.ma",
                "a@example_one.ma",
                "a@example.ma\nbcc: b@example.ma",
                "a@example.ma\u2028b@example.ma",
                "a\u0000@example.ma",
                "a\u00a0b@example.ma",
                "a@exam\u3002ple.ma",
                "a＠example.ma"
            })
    void refusesWhatIsNotExactlyOneAddress(String typed) {
        assertThatThrownBy(() -> new Email(typed)).isInstanceOf(Refused.class);
        assertThat(Email.in(typed)).isEmpty();
    }

    @Test
    void refusesAnAddressLongerThanMailServersTake() {
        assertThat(Email.in("a".repeat(64) + "@example.ma")).isPresent();
        assertThat(Email.in("a".repeat(65) + "@example.ma")).isEmpty();
        assertThat(Email.in("a@" + "b".repeat(64) + ".ma")).isEmpty();
        assertThat(Email.in("a@" + "b.".repeat(60) + "ma")).isEmpty();
    }

    @Test
    void comparesWithoutRegardToCase() {
        assertThat(new Email("Name@Example.ma"))
                .isEqualTo(new Email("name@example.MA"))
                .hasSameHashCodeAs(new Email("name@example.MA"));
    }

    @Test
    void writesADomainOfAnotherScriptAsMailServersKnowIt() {
        assertThat(new Email("contact@موقع.المغرب").encoded()).isEqualTo("contact@xn--4gbrim.xn--mgbc0a9azcg");
    }
}
