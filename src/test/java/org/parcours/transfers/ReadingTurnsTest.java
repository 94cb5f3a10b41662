package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parcours.text.Refused;

class ReadingTurnsTest {
    @Test
    void refusesWithinItsTimeWhileOthersRead() {
        ReadingTurns turns = new ReadingTurns(1, Duration.ofMillis(20));
        try (ReadingTurns.Turn _ = turns.take()) {
            Refused refused = catchThrowableOfType(Refused.class, turns::take);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.key()).isEqualTo("transfers.refused.busy");
        }
        try (ReadingTurns.Turn again = turns.take()) {
            assertThat(again).isNotNull();
        }
    }
}
