package org.parcours.surveys;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.parcours.text.LocalizedText;

/// A questionnaire put to the startups of a frozen list, between two days.
///
/// @param minutes what answering takes of one startup
/// @param freshMonths for how long what is known is not asked again, but shown to be confirmed
/// @param filter how the list was chosen, in the words of the startups list
/// @param yearly whether it is the alumni's question of a year: its list grows as they are asked, and
/// is not frozen
public record Campaign(
        UUID id,
        UUID version,
        LocalizedText title,
        LocalDate opensOn,
        LocalDate closesOn,
        int minutes,
        int freshMonths,
        Map<String, String> filter,
        boolean yearly) {
    public Campaign {
        filter = Map.copyOf(filter);
    }

    /// Where it stands.
    public enum State {
        COMING,
        OPEN,
        CLOSED
    }

    public State on(LocalDate day) {
        if (day.isBefore(opensOn)) {
            return State.COMING;
        }
        return day.isAfter(closesOn) ? State.CLOSED : State.OPEN;
    }
}
