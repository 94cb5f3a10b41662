package org.parcours.surveys.yearly;

import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;

/// Asks, on working days, the alumni whose year has come round.
@Component
class YearlyRound implements Recurring {
    private final YearlyQuestions questions;

    YearlyRound(YearlyQuestions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "yearly-question";
    }

    @Override
    public void run() {
        // the system looks at the alumni of every park
        Scope.SYSTEM.run(questions::ask);
    }
}
