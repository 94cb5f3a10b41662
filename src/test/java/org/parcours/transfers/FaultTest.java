package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.text.Issue;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import tools.jackson.databind.json.JsonMapper;

class FaultTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private final Words words = new Messages(List.of("text", "transfers", "sheets", "journeys")).words(Language.FRENCH);

    @Test
    void saysACellThatLooksLikeADayAsItWasTyped() {
        assertThat(stored(Fault.of("name", "transfers.cell.wrong.NO_SUCH_DAY", "raw", "2023-02-30"))
                        .said(words))
                .contains("2023-02-30");
    }

    @Test
    void saysADayAsTheReaderWritesIt() {
        LocalDate opened = LocalDate.of(2024, 5, 31);
        assertThat(stored(Fault.of("closed-on", "sheets.fault.closed-before", "day", opened))
                        .said(words))
                .contains("31/05/2024");
        assertThat(stored(Fault.of("on", Issue.of("on", "journeys.refusal.BEFORE_ADMISSION", opened)))
                        .said(words))
                .contains("31/05/2024");
    }

    @Test
    void readsWhatWasStoredBeforeArgumentsHadTypes() {
        Fault old = json.readValue("""
                {"column": "closed-on", "cell": "B2", "key": "sheets.fault.closed-before", "arguments": {"day": "2024-02-31"}}
                """, Fault.class);
        assertThat(old.said(words)).contains("2024-02-31");
    }

    /// As the rows of a preview hold it.
    private Fault stored(Fault fault) {
        return json.readValue(json.writeValueAsString(fault), Fault.class);
    }
}
