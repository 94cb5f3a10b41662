package org.parcours.home;

import java.time.Clock;
import java.time.LocalDate;
import org.parcours.accounts.OnDuty;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Writes the mail of the morning to everybody who is there that day.
@Component
class MorningRound implements Recurring {
    private final OnDuty people;
    private final ObjectProvider<Away> leaves;
    private final MorningMails mails;
    private final Clock clock;

    MorningRound(OnDuty people, ObjectProvider<Away> leaves, MorningMails mails, Clock clock) {
        this.people = people;
        this.leaves = leaves;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "morning-mail";
    }

    @Override
    public void run() {
        LocalDate day = LocalDate.now(clock);
        // the system looks up who has a day; each mail is written in the reach of who gets it
        Scope.SYSTEM
                .call(() -> people.holding(day, Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR).stream()
                        .filter(person -> leaves.stream().noneMatch(kept -> kept.isAway(person.id(), day)))
                        .toList())
                .forEach(person -> person.scope().run(() -> mails.write(person, day)));
    }
}
