package org.parcours.coaching.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Edit;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.springframework.stereotype.Component;

/// What rows of the coordinators' work are compared with, and written to.
@Component
class CoachingGround {
    private final KnownStartups known;
    private final Drafts drafts;
    private final People people;
    private final Clock clock;

    CoachingGround(KnownStartups known, Drafts drafts, People people, Clock clock) {
        this.known = known;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    KnownStartups known() {
        return known;
    }

    KnownStartups.Reader reader(Decisions decisions) {
        return known.reader(decisions);
    }

    Drafts drafts() {
        return drafts;
    }

    /// By their addresses in small letters.
    Map<String, UUID> people(Collection<String> emails) {
        return emails.isEmpty() ? Map.of() : people.ids(emails);
    }

    Edit edit(Row row, Draft draft, Finding.Builder finding) {
        return new Edit(row, draft, finding);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
