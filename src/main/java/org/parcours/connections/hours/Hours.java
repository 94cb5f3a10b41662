package org.parcours.connections.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.text.Refused;
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
        table.add(new OfficeHours(
                Ids.next(),
                hours.partner(),
                hours.weekday(),
                hours.starts(),
                hours.ends(),
                hours.minutes(),
                Objects.requireNonNullElse(Lines.line("place", hours.place()), ""),
                hours.from(),
                hours.until()));
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
    /// @throws Refused where the last comes before the first
    @Transactional
    public void leave(UUID partner, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw Refused.field("awayUntil", "connections.refused.days");
        }
        table.add(new Absence(Ids.next(), partner, from, until));
    }

    @Transactional
    public void stay(UUID partner, UUID absence) {
        table.removeAbsence(partner, absence);
    }
}
