package org.parcours.coaching.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Refusal;
import org.parcours.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The needs of the startups within reach. Methods throw [org.parcours.text.Refused] where a rule is
/// against it,
/// and
/// [NotHere] where the startup or the need is not within reach.
@Component
public class Needs {
    private final NeedTable table;
    private final Families families;
    private final Startups startups;
    private final Journeys journeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Needs(
            NeedTable table,
            Families families,
            Startups startups,
            Journeys journeys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.families = families;
        this.startups = startups;
        this.journeys = journeys;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Need> byId(UUID need) {
        return table.byId(need);
    }

    /// Of one startup, newest first.
    @Transactional(readOnly = true)
    public List<Need> of(UUID startup) {
        return Once.read(Needs.class, "of", startup, () -> table.of(startup));
    }

    @Transactional
    public Need express(UUID startup, Need.Draft said) {
        UUID park = startups.byId(startup)
                .orElseThrow(() -> new NotHere("startup " + startup))
                .park();
        if (said.family() == null) {
            throw Refusal.MISSING.of("family");
        }
        Family family = families.find(said.family()).orElseThrow(() -> Refusal.UNKNOWN_CODE.of("family"));
        Need need = Need.expressed(startup, park, said, family, leftOn(startup), acting());
        if (table.of(startup).stream().anyMatch(one -> one.says(need))) {
            throw NeedRefusal.SAID_ALREADY.of("words", need.expressedOn());
        }
        table.add(need);
        events.publishEvent(new NeedExpressed(need.id(), startup, need.expressedOn()));
        return need;
    }

    /// The day on which the startup left; null while it is here, or has never been.
    public @Nullable LocalDate leftOn(UUID startup) {
        return journeys.last(startup).map(Journey::exit).map(Exit::exitedOn).orElse(null);
    }

    /// @throws org.parcours.text.Refused naming this field, where the startup has left
    void refuseWhereLeft(UUID startup, String field) {
        LocalDate left = leftOn(startup);
        if (left != null && !left.isAfter(LocalDate.now(clock))) {
            throw NeedRefusal.STARTUP_LEFT.of(field, left);
        }
    }

    private Need.Acting acting() {
        return new Need.Acting(Scope.current().person(), LocalDate.now(clock));
    }

    /// Adds a step. Of two people who do so at the same moment the second sees what the first did.
    @Transactional
    public Need step(UUID need, NeedStep.Draft draft) {
        Need before = hold(need);
        Need after = before.stepped(draft, leftOn(before.startup()), acting());
        table.add(after, after.last());
        events.publishEvent(new NeedStepped(need, after.startup(), after.last()));
        return after;
    }

    private Need hold(UUID need) {
        if (!table.hold(need)) {
            throw new NotHere("need " + need);
        }
        return table.byId(need).orElseThrow(() -> new NotHere("need " + need));
    }

    /// Takes the last step back, which was a mistake.
    @Transactional
    public Need takeBack(UUID need, UUID step) {
        Need after = hold(need).without(step);
        table.removeStep(step);
        return after;
    }

    /// Takes a need back that was expressed by mistake, as long as nothing was built on it.
    @Transactional
    public void withdraw(UUID need) {
        if (hold(need).steps().size() > 1) {
            throw NeedRefusal.NOT_THE_LAST.of("state");
        }
        table.remove(need);
    }

    /// Notes that the startup was introduced to somebody who may help: the duty of care counts it as an answer.
    ///
    /// @param words to whom
    @Transactional
    public void introduced(UUID need, LocalDate on, String words) {
        table.addIntroduction(hold(need), Ids.next(), on, words);
    }
}
