package org.parcours.connections.questions;

import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;

/// Asks, on working mornings, about offers that nobody has confirmed for long.
@Component
class QuestionRound implements Recurring {
    private final OfferReconfirmation questions;

    QuestionRound(OfferReconfirmation questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "offer-questions";
    }

    @Override
    public void run() {
        // offers of every partner, whoever they belong to
        Scope.SYSTEM.run(() -> questions.due().forEach(questions::ask));
    }
}
