package org.parcours.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Once;
import org.parcours.database.Scope;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who holds which startup, within reach of who asks.
@Component
public class Portfolios {
    private static final List<Kept> KEPT = List.of(new Kept("coaching.assignment", "startup_id"));
    private static final int LONGEST_NOTE = 4000;

    private final PortfolioTable table;
    private final Histories histories;
    private final Clock clock;

    Portfolios(PortfolioTable table, Histories histories, Clock clock) {
        this.table = table;
        this.histories = histories;
        this.clock = clock;
    }

    /// Who acts for a startup today; empty where nobody does.
    @Transactional(readOnly = true)
    public Optional<InCharge> inCharge(UUID startup) {
        return table.inCharge(startup, today());
    }

    /// Who held a startup, latest first, with what was handed over.
    @Transactional(readOnly = true)
    public List<Assignment> of(UUID startup) {
        return Once.read(Portfolios.class, "of", startup, () -> table.assignments(List.of(startup)));
    }

    /// What somebody acts for today, and what they hold while somebody else acts for it; in the order of names.
    @Transactional(readOnly = true)
    public List<PortfolioEntry> heldBy(UUID person) {
        return table.held(person, today());
    }

    /// The startups that somebody acts for on a day, own and stood in for. Several rules of a day begin there.
    @Transactional(readOnly = true)
    public List<UUID> actedFor(UUID person, LocalDate on) {
        return Once.read(Portfolios.class, "actedFor", List.of(person, on), () -> table.actedFor(person, on));
    }

    /// Everybody who may hold startups within reach, or does.
    @Transactional(readOnly = true)
    public List<Load> loads() {
        return table.loads(today());
    }

    /// Startups on a journey for which nobody acts today, in the order of names.
    @Transactional(readOnly = true)
    public List<Unattended> unattended() {
        return table.unattended(today());
    }

    /// People who may hold a startup of this park today.
    @Transactional(readOnly = true)
    public Set<UUID> candidates(UUID park) {
        return table.acting(park, today());
    }

    /// What a move would do to each person's number of startups held.
    @Transactional(readOnly = true)
    public List<LoadChange> preview(Collection<UUID> startups, UUID person) {
        Map<UUID, Integer> change = new TreeMap<>();
        change.put(person, 0);
        Map<UUID, Assignment> current = current(startups, today());
        for (UUID startup : Set.copyOf(startups)) {
            change.merge(person, 1, Integer::sum);
            Assignment before = current.get(startup);
            if (before != null) {
                change.merge(before.person(), -1, Integer::sum);
            }
        }
        Map<UUID, Integer> held = table.numbersHeld(change.keySet(), today());
        return change.entrySet().stream()
                .map(entry -> {
                    int before = held.getOrDefault(entry.getKey(), 0);
                    return new LoadChange(entry.getKey(), before, before + entry.getValue());
                })
                .toList();
    }

    /// Hands startups over from a day on, all or none. Those that the person holds already stay as they are.
    ///
    /// @return the moment of the move, by which it can be taken back
    /// @throws Refused where the person may not act there, or the day does not follow the assignment before
    @Transactional
    public Instant hand(Collection<UUID> startups, UUID person, @Nullable LocalDate from, @Nullable String note) {
        LocalDate day = day(from);
        String said = said(note);
        Map<UUID, UUID> parks = table.hold(startups);
        if (parks.isEmpty() || !parks.keySet().containsAll(startups)) {
            throw new NotHere("startups " + startups);
        }
        for (UUID park : Set.copyOf(parks.values())) {
            if (!table.acting(park, day).contains(person)) {
                throw Refused.field("person", "portfolios.refused.cannot-act");
            }
        }
        List<Assignment> all = table.assignments(startups);
        parks.forEach((startup, park) -> hand(
                startup,
                park,
                person,
                day,
                said,
                all.stream().filter(one -> one.startup().equals(startup)).toList()));
        return histories.moment();
    }

    private LocalDate day(@Nullable LocalDate from) {
        if (from == null) {
            throw Refused.field("from", "journeys.refusal.MISSING");
        }
        if (from.isAfter(today().plusYears(1))) {
            throw Refused.field("from", "portfolios.refused.too-far");
        }
        return from;
    }

    private static @Nullable String said(@Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refused.field("note", "portfolios.refused.note", LONGEST_NOTE);
        }
        return Lines.text("note", note);
    }

    private void hand(
            UUID startup, UUID park, UUID person, LocalDate day, @Nullable String note, List<Assignment> before) {
        if (!before.isEmpty()) {
            Assignment last = before.getFirst();
            if (last.person().equals(person) && last.until() == null) {
                return;
            }
            if (day.isBefore(last.from()) || (last.until() != null && day.isBefore(last.until()))) {
                throw Refused.field("from", "portfolios.refused.before-last", last.from());
            }
            if (last.until() == null) {
                table.end(last.id(), day);
            }
        }
        table.add(startup, park, person, day, note);
    }

    /// Takes back what the person who asks moved at one moment.
    ///
    /// @throws Refused where something was moved again since, or nothing was moved then
    @Transactional
    public void takeBack(Instant moment) {
        UUID author = Optional.ofNullable(Scope.current().person()).orElseThrow(() -> new NotHere("a move of nobody"));
        table.defer();
        try {
            if (histories.takeBackAll(KEPT, moment, author) == 0) {
                throw new NotHere("move " + moment);
            }
        } catch (ConcurrencyFailureException movedAgain) {
            throw Refused.field("moment", "portfolios.refused.moved-again");
        }
    }

    private Map<UUID, Assignment> current(Collection<UUID> startups, LocalDate on) {
        return table.assignments(startups).stream()
                .filter(one -> one.on(on))
                .collect(Collectors.toMap(Assignment::startup, one -> one));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
