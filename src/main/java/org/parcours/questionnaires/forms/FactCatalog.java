package org.parcours.questionnaires.forms;

/// The facts that answers can become, by the names that forms give them in the column `parcours_fact`.
@FunctionalInterface
public interface FactCatalog {
    /// Whether a question can be bound to a fact.
    enum Fit {
        FITS,
        /// The fact is known, but answers of the question's type cannot become it.
        UNFIT,
        UNKNOWN
    }

    Fit fit(String fact, QuestionType type);
}
