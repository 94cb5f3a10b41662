package org.parcours.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parcours.database.Scope;
import org.parcours.jobs.Recurring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Works out, day by day, how long each line stood, so that a rule can be shown with what it did of late. Nothing is
/// remembered that the dated rows do not say: losing it all costs only the time to work it out again.
@Component
class Stretches implements Recurring {
    /// As far back as the page of rules looks.
    static final int DAYS_BACK = 90;

    private final Days days;
    private final StretchTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Stretches(Days days, StretchTable table, TransactionTemplate transaction, Clock clock) {
        this.days = days;
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "day-stretches";
    }

    /// Brings the stretches up to yesterday, each day in a transaction of its own.
    @Override
    public void run() {
        // lines of the whole network, whoever owns them
        Scope.SYSTEM.run(() -> {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> workOutOneDay()));
            }
        });
    }

    /// Answers whether there is another day to work out.
    private boolean workOutOneDay() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate earliest = yesterday.minusDays(DAYS_BACK - 1L);
        LocalDate next = Optional.ofNullable(table.lockWorkedOut())
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(earliest))
                .orElse(earliest);
        if (next.isAfter(yesterday)) {
            return false;
        }
        List<DayItem> lines = days.all(next);
        table.extend(lines, next);
        table.workedOut(next);
        return next.isBefore(yesterday);
    }
}
