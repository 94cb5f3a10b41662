package org.parcours.surveys;

import java.time.LocalDate;
import java.util.Optional;

/// Knows the figures of the network that count what a survey brings in. The module of the figures
/// stands above and implements it.
public interface CountedFigures {
    /// The address of the figure on a day; empty where no figure counts this, or the reader may not see it.
    ///
    /// @param fact what an answer becomes, as a questionnaire says it: `answer:exports`
    Optional<String> address(String fact, LocalDate on);
}
