package org.parcours.coaching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.home.Away;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leaves and who stands in.
@Component
public class Absences implements Away {
    private final AbsenceTable table;
    private final Clock clock;

    Absences(AbsenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// A person's own leaves, and those of whom the person stands in for, that are not over; earliest first.
    @Transactional(readOnly = true)
    public List<Absence> about(UUID person) {
        return table.about(person, today());
    }

    /// The leave that a person is on today.
    @Transactional(readOnly = true)
    public Optional<Absence> now(UUID person) {
        return about(person).stream()
                .filter(absence -> absence.person().equals(person) && absence.on(today()))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAway(UUID person, LocalDate on) {
        return table.isAway(person, on, on);
    }

    /// Announces a leave, both days included.
    ///
    /// @throws Refused where the days are missing, wrong or taken, or the stand-in may not act there
    /// or is away
    @Transactional
    public Absence take(UUID person, @Nullable UUID standIn, @Nullable LocalDate from, @Nullable LocalDate until) {
        Checks checks = new Checks();
        UUID other = checks.given("standIn", standIn);
        LocalDate first = checks.given("absentFrom", from);
        LocalDate last = checks.given("absentUntil", until);
        checks.done();
        checks.that(!last.isBefore(first) && !last.isBefore(today()), "absentUntil", "portfolios.refused.leave-order")
                .that(!other.equals(person), "standIn", "portfolios.refused.oneself")
                .that(table.mayStandIn(person, other, first), "standIn", "portfolios.refused.stand-in")
                .that(!table.isAway(other, first, last), "standIn", "portfolios.refused.stand-in-away")
                .done();
        try {
            return table.add(person, other, first, last);
        } catch (DataIntegrityViolationException overlapping) {
            throw Refused.field("absentFrom", "portfolios.refused.leave-overlaps");
        }
    }

    /// Takes a leave back; where it has begun it ends with yesterday, since it was so until then.
    @Transactional
    public void end(UUID person, UUID absence) {
        Absence known = table.byId(absence)
                .filter(one -> one.person().equals(person))
                .orElseThrow(() -> new NotHere("absence " + absence));
        LocalDate yesterday = today().minusDays(1);
        if (known.from().isAfter(yesterday)) {
            table.remove(absence);
        } else if (known.until().isAfter(yesterday)) {
            table.end(absence, yesterday);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
