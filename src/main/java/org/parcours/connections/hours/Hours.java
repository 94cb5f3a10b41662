package org.parcours.connections.hours;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Checks;
import org.parcours.values.Lines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When a mentor receives: the hours of every week, and the days away. Meetings that are booked already stay.
@Component
public class Hours {
    private final HoursTable table;
    private final Clock clock;

    Hours(HoursTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OfficeHours> of(UUID partner) {
        return table.hours(partner);
    }

    /// The hours' own id is given anew.
    @Transactional
    public void open(OfficeHours hours) {
        var _ = Lines.line("place", hours.place());
        table.add(Ids.next(), hours);
    }

    @Transactional
    public void close(UUID partner, UUID hours) {
        table.remove(partner, hours);
    }

    /// Days away that are not over yet.
    @Transactional(readOnly = true)
    public List<Absence> absences(UUID partner) {
        return table.absences(partner, LocalDate.now(clock));
    }

    /// Notes days away, both included.
    ///
    /// @throws org.parcours.text.Refused for a day that is missing, or if the last comes before the first
    @Transactional
    public void leave(UUID partner, @Nullable LocalDate from, @Nullable LocalDate until) {
        new Checks()
                .that(from != null, "awayFrom", "connections.refused.day")
                .that(until != null, "awayUntil", "connections.refused.day")
                .that(from == null || until == null || !until.isBefore(from), "awayUntil", "connections.refused.days")
                .done();
        table.add(new Absence(Ids.next(), partner, requireNonNull(from), requireNonNull(until)));
    }

    @Transactional
    public void stay(UUID partner, UUID absence) {
        table.removeAbsence(partner, absence);
    }
}
