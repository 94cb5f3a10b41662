package org.parcours.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/// Who is waited for, by whom, in which order. Lines come from the modules that own the rules; what is shown is always
/// within the reach of who asks.
@Component
public class Days {
    /// Nothing can be put off for longer: a month from now it is on the list again.
    public static final int PUT_OFF_AT_MOST = 30;

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SingletonSupplier<List<DayItems>> sources;
    private final SingletonSupplier<List<Appointments>> appointments;
    private final DayRules rules;
    private final SnoozeTable snoozes;
    private final Cache<Summary, Oversight> summaries =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(100).build();

    Days(
            ObjectProvider<DayItems> sources,
            ObjectProvider<Appointments> appointments,
            DayRules rules,
            SnoozeTable snoozes) {
        this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
        this.appointments =
                SingletonSupplier.of(() -> appointments.orderedStream().toList());
        this.rules = rules;
        this.snoozes = snoozes;
    }

    /// What waits for a person on a day, without what they put off; the latest first.
    @Transactional(readOnly = true)
    public List<DayItem> of(UUID person, LocalDate on) {
        List<Snooze> off = snoozes.of(person, on);
        return lines(new DayQuestion(on, person, rules.days())).stream()
                .filter(line -> off.stream().noneMatch(snooze -> snooze.covers(line, on)))
                .toList();
    }

    /// Every line within reach, whoever owns it, put off or not; the latest first.
    @Transactional(readOnly = true)
    public List<DayItem> all(LocalDate on) {
        return lines(new DayQuestion(on, null, rules.days()));
    }

    private List<DayItem> lines(DayQuestion asked) {
        List<DayItem> lines = new ArrayList<>();
        sources.obtain().forEach(source -> lines.addAll(source.items(asked)));
        lines.sort(DayItem.ORDER);
        return List.copyOf(lines);
    }

    /// What concerns somebody who looks after others, within reach.
    ///
    /// @param park only this one; null for all of them
    @Transactional(readOnly = true)
    public Oversight oversight(LocalDate on, @Nullable UUID park) {
        List<DayItem> lines = all(on).stream()
                .filter(line -> park == null || park.equals(line.park()))
                .toList();
        return Oversight.of(lines, snoozes.all(on), on);
    }

    /// The same for all parks, at most half a minute old: a summary that adds up every line within reach.
    public Oversight oversight(LocalDate on) {
        Scope scope = Scope.current();
        return Objects.requireNonNull(
                summaries.get(new Summary(on, scope.everywhere(), scope.parks()), missing -> oversight(on, null)));
    }

    private record Summary(LocalDate on, boolean everywhere, Set<UUID> parks) {}

    /// What a person put off, still away on the day.
    @Transactional(readOnly = true)
    public List<Snooze> putOff(UUID person, LocalDate on) {
        return snoozes.of(person, on);
    }

    /// Dated promises and meetings of a person, by day and hour.
    @Transactional(readOnly = true)
    public List<Appointment> appointments(UUID person, LocalDate from, LocalDate until) {
        return appointments.obtain().stream()
                .flatMap(source -> source.of(person, from, until).stream())
                .sorted(Appointment.ORDER)
                .toList();
    }

    /// Puts a line of the person's own day off, until a day, with the reason. Whoever looks after the park still
    /// sees it.
    ///
    /// @throws Refused without a reason, for a day that is not to come or too far, or where no such line stands
    @Transactional
    public LocalDate putOff(
            UUID person,
            String rule,
            UUID subject,
            LocalDate today,
            @Nullable LocalDate until,
            @Nullable String reason) {
        String why = Lines.line("reason", reason);
        Checks checks = new Checks();
        checks.that(why != null, "reason", "home.snooze.refused.reason");
        checks.that(until != null, "until", "home.snooze.refused.day");
        checks.that(until == null || until.isAfter(today), "until", "home.snooze.refused.past");
        checks.that(
                until == null || !until.isAfter(today.plusDays(PUT_OFF_AT_MOST)),
                "until",
                "home.snooze.refused.far",
                PUT_OFF_AT_MOST);
        checks.done();
        DayItem line = lines(new DayQuestion(today, person, rules.days())).stream()
                .filter(one -> one.rule().code().equals(rule) && one.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new Refused("home.snooze.refused.gone"));
        LocalDate day = Objects.requireNonNull(until);
        snoozes.put(new Snooze(Ids.next(), person, rule, subject, line.park(), day, Objects.requireNonNull(why)));
        return day;
    }

    /// Takes back what was put off.
    @Transactional
    public void takeUp(UUID person, String rule, UUID subject) {
        snoozes.remove(person, rule, subject);
    }
}
