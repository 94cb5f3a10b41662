package org.parcours.coaching.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.text.Refused;

class NoteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void standsOnTodayWhereNoDayIsSaid() {
        assertThat(note(null, "Appel", null).checked(TODAY).heldOn()).isEqualTo(TODAY);
    }

    @Test
    void refusesTomorrow() {
        assertRefused(note(TODAY.plusDays(1), "Appel", null), "heldOn", "exchanges.refused.tomorrow");
    }

    @Test
    void takesWhatWasToldLate() {
        assertThat(note(TODAY.minusYears(1), "Appel", null).checked(TODAY).heldOn())
                .isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void refusesToSayNothing() {
        assertRefused(note(TODAY, "  ", null), "about", "journeys.refusal.MISSING");
    }

    @Test
    void refusesALineThatIsNone() {
        assertRefused(note(TODAY, "x".repeat(501), null), "about", "values.refused.long");
    }

    @Test
    void refusesAPromiseForBeforeTheExchange() {
        assertRefused(
                note(TODAY, "Appel", new Note.Promise("Rappeler", TODAY.minusDays(1), null)),
                "dueOn",
                "exchanges.refused.step-before");
    }

    @Test
    void asksForTheOtherHalfOfAPromise() {
        assertThat(Note.Promise.of(null, null, null)).isNull();
        assertThatThrownBy(() -> Note.Promise.of("Rappeler", null, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("dueOn"));
        assertThatThrownBy(() -> Note.Promise.of(null, TODAY, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("step"));
    }

    private static Note note(@Nullable LocalDate day, String about, Note.@Nullable Promise promise) {
        return new Note(Exchange.Kind.CALL, day, about, null, null, false, null, promise, null);
    }

    private static void assertRefused(Note note, String field, String key) {
        assertThatThrownBy(() -> note.checked(TODAY)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.key()).isEqualTo(key);
        });
    }
}
