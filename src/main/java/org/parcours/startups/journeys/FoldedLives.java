package org.parcours.startups.journeys;

import org.parcours.jobs.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works out beforehand what the facts of each startup say by any day, once they were changed. Until then, and whenever
/// this has not run, figures add the facts up themselves and come to the same.
@Component
class FoldedLives implements Recurring {
    private final JdbcClient database;

    FoldedLives(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "folded-lives";
    }

    @Override
    @Transactional
    public void run() {
        database.sql("select startups.fold_lives()").query(Long.class).single();
    }
}
