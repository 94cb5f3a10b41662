package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final Words words = new Messages(List.of("text", "journeys")).words(Language.FRENCH);

    @Test
    void refusesAllWrongFieldsAtOnceAndSaysEachOnce() {
        var checks = new Checks();
        checks.that(true, "name", "journeys.refusal.MISSING");
        checks.that(false, "from", "journeys.refusal.NO_SUCH_DAY");
        checks.that(false, "from", "journeys.refusal.MISSING");
        checks.that(false, "value", "journeys.refusal.NEGATIVE");
        Refused refused = catchThrowableOfType(Refused.class, checks::done);
        assertThat(refused.issues())
                .containsExactly(
                        Issue.of("from", "journeys.refusal.NO_SUCH_DAY"),
                        Issue.of("value", "journeys.refusal.NEGATIVE"));
        assertThat(refused.byField(words)).containsOnlyKeys("from", "value");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void blamesTheFieldForWhatItsReaderRefuses() {
        var checks = new Checks();
        LocalDate read = checks.read("on", () -> {
            throw new Refused("journeys.refusal.NO_SUCH_DAY");
        });
        assertThat(read).isNull();
        assertThat(checks.read("until", () -> LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(catchThrowableOfType(Refused.class, checks::done).field()).isEqualTo("on");
    }

    @Test
    void passesWithoutAnIssue() {
        assertThatCode(() -> new Checks().that(true, "a", "b").done()).doesNotThrowAnyException();
    }

    @Test
    void writesArgumentsByTheirTypeAndNeverByTheirShape() {
        Refused day = Refused.field("on", "journeys.refusal.BEFORE_ADMISSION", LocalDate.of(2024, 5, 31));
        assertThat(day.in(words)).contains("31/05/2024");
        Refused text = Refused.field("on", "journeys.refusal.BEFORE_ADMISSION", "2024-02-31");
        assertThat(text.in(words)).contains("2024-02-31");
    }

    @Test
    void storesArgumentsWithTheirTypes() {
        var number = new BigDecimal("12.50");
        for (Object argument : List.of(
                LocalDate.of(2024, 5, 31),
                number,
                new Amount(number, "MAD"),
                5,
                true,
                "2023-02-30",
                "{\"day\":\"x\"}")) {
            assertThat(Saying.typed(Saying.plain(argument))).isEqualTo(argument);
        }
    }
}
