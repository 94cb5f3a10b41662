package org.parcours.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/05/2024|2024-05-31",
                "31-05-2024|2024-05-31",
                "31 05 2024|2024-05-31",
                "31.5.2024|2024-05-31",
                "31/05/24|2024-05-31",
                "31/05/98|1998-05-31",
                "1/3/2023|2023-03-01",
                "2024-05-31|2024-05-31",
                "2024/1/5|2024-01-05",
                "2024-05-31T10:20:30Z|2024-05-31",
                "2023-03-15T00:00:00|2023-03-15",
                "31/05/2024 00:00:00|2024-05-31",
                "01/03/2023 10:30|2023-03-01",
                "31052024|2024-05-31",
                "20190315|2019-03-15",
                "45000|2023-03-15",
                "44927|2023-01-01",
                "31 mai 2024|2024-05-31",
                "15 Mars 2023 |2023-03-15",
                "1er août 2024|2024-08-01",
                "3 févr. 2024|2024-02-03",
                "15-mars-23|2023-03-15",
                "15-janv-24|2024-01-15",
                "15-janv.-24|2024-01-15",
                "03-févr-19|2019-02-03",
                "1-août-2020|2020-08-01",
                "01-juil-2023|2023-07-01",
                "lundi 13 mars 2023|2023-03-13",
                "le lundi 13 mars 2023|2023-03-13",
                "mercredi 15 janvier 2020|2020-01-15",
                "Monday, March 13, 2023|2023-03-13",
                "May 31, 2024|2024-05-31",
                "31 May 2024|2024-05-31",
                "March 1st 2023|2023-03-01",
                "٣١/٠٥/٢٠٢٤|2024-05-31",
                "15 مارس 2019|2019-03-15",
                "31 ماي 2024|2024-05-31",
                "٣ يناير ٢٠٢٤|2024-01-03",
                "7 غشت 2024|2024-08-07",
                "7 شتنبر 2024|2024-09-07",
                "7 أكتوبر 2024|2024-10-07",
                "7 نونبر 2024|2024-11-07",
                "7 دجنبر 2024|2024-12-07",
                "7 يوليوز 2024|2024-07-07",
                "7 يوليو 2024|2024-07-07",
                "7 أغسطس 2024|2024-08-07",
                "7 كانون الثاني 2024|2024-01-07",
                "7 تشرين الأول 2024|2024-10-07",
                "الاثنين 13 مارس 2023|2023-03-13",
                "03/04/2024|2024-04-03",
                "2019|2019",
                "٢٠١٩|2019",
                "03/2019|2019-03",
                "2019-03|2019-03",
                "2019/3|2019-03",
                "mars 2019|2019-03",
                "Sept 2022|2022-09",
                "mars-23|2023-03",
                "Mar-19|2019-03",
                "janv.-24|2024-01",
                "مارس 2019|2019-03",
            })
    void readsDaysAndKeepsTheirPrecision(String typed, String expected) {
        assertThat(Days.read(typed)).isEqualTo(new Parsed.Ok<>(PartialDate.parse(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "environ mars 2023",
                "mars",
                "13",
                "T1 2023",
                "soon",
                "mars 23",
                "2023 2024",
                "1/2/3/4",
                "31/05",
                "entre 2019 et 2020",
                "2024-05-31T25",
                "99999999999999999999"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThat(Days.read(typed)).isEqualTo(Parsed.wrong("values.refused.day", typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2020",
                "29 février 2023",
                "2024-13-01",
                "13/14/2023",
                "05/31/2024",
                "0000-00-00",
                "1900-01-00",
                "13/2023",
                "2023-02-30"
            })
    void refusesDaysThatDoNotExist(String typed) {
        assertThat(Days.read(typed)).isEqualTo(Parsed.wrong("values.refused.no-such-day", typed));
    }

    @Test
    void refusesYearsOutOfReachAndOtherDaysOfTheWeek() {
        assertThat(Days.read("15/03/1445")).isEqualTo(Parsed.wrong("values.refused.year-range", "15/03/1445"));
        assertThat(Days.read("9999")).isEqualTo(Parsed.wrong("values.refused.year-range", "9999"));
        assertThat(Days.read("mardi 13 mars 2023"))
                .isEqualTo(Parsed.wrong("values.refused.weekday", "mardi 13 mars 2023"));
    }

    @Test
    void readsTheMonthFirstOnlyWhereItIsKnown() {
        assertThat(Days.read("03/04/2024", DayOrder.MONTH_FIRST).orRefuse().day())
                .isEqualTo("2024-03-04");
        assertThat(Days.read("03/25/2023", DayOrder.GUESS).orRefuse().day()).isEqualTo("2023-03-25");
        assertThat(Days.read("25/03/2023", DayOrder.GUESS).orRefuse().day()).isEqualTo("2023-03-25");
        assertThat(Days.read("03.04.2023", DayOrder.GUESS).orRefuse().day()).isEqualTo("2023-04-03");
        assertThat(Days.read("03/03/2023", DayOrder.GUESS).orRefuse().day()).isEqualTo("2023-03-03");
        assertThat(Days.read("03/04/2023", DayOrder.GUESS))
                .isEqualTo(new Parsed.Ambiguous<>(
                        "03/04/2023",
                        PartialDate.of(LocalDate.of(2023, 4, 3)),
                        PartialDate.of(LocalDate.of(2023, 3, 4))));
        assertThat(Days.isOnlyMonthFirst("03/25/2023")).isTrue();
        assertThat(Days.isOnlyMonthFirst("03.25.2023")).isFalse();
        assertThat(Days.isOnlyMonthFirst("13/14/2023")).isFalse();
        assertThat(Days.isOnlyMonthFirst("12/11/2023")).isFalse();
    }
}
