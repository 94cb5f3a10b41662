package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/05/2024",
                " 31/5/2024 ",
                "31.05.2024",
                "31-05-2024",
                "31 05 2024",
                "31052024",
                "2024-05-31",
                "٣١/٠٥/٢٠٢٤"
            })
    void readsADayHoweverItIsTyped(String typed) {
        assertThat(Days.read(typed)).isEqualTo(LocalDate.of(2024, 5, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "05/31/2024",
                "2024-02-31",
                "31/05/24",
                "31/05",
                "demain",
                "",
                "-999999999-01-01",
                "1799-12-31",
                "01/01/2200"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThatThrownBy(() -> Days.read(typed)).isInstanceOf(DateTimeParseException.class);
    }
}
