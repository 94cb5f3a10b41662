package org.parcours.coaching.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        Need need = checked(startup, park, said);
        if (table.of(startup).stream().anyMatch(one -> one.says(need))) {
            throw NeedRefusal.SAID_ALREADY.of("words", need.expressedOn());
        }
        table.save(List.of(need), List.of());
        events.publishEvent(new NeedExpressed(need.id(), startup, need.expressedOn()));
        return need;
    }

    /// The needs of several startups, by startup, newest first.
    @Transactional(readOnly = true)
    public Map<UUID, List<Need>> of(Collection<UUID> startups) {
        return table.of(startups).stream().collect(Collectors.groupingBy(Need::startup));
    }

    /// By their ids, of those within reach.
    @Transactional(readOnly = true)
    public Map<UUID, Need> byIds(Collection<UUID> needs) {
        return table.byIds(needs).stream().collect(Collectors.toMap(Need::id, need -> need));
    }

    /// Returns a need as somebody says it, if no rule is against it.
    public Need checked(UUID startup, UUID park, Need.Draft said) {
        return Need.expressed(startup, park, said, family(said), leftOn(startup), acting());
    }

    /// Returns a known need as somebody says it, also where its family was retired or its startup left since.
    public Need checked(Need known, Need.Draft said) {
        return known.corrected(said, family(said));
    }

    /// Returns a need after one more step.
    ///
    /// @param person who took it; null for the one who acts
    public Need checked(Need known, NeedStep.Draft step, @Nullable UUID person) {
        Need.Acting acting = acting();
        return known.stepped(
                step, leftOn(known.startup()), person == null ? acting : new Need.Acting(person, acting.today()));
    }

    private Family family(Need.Draft said) {
        return families.find(Refusal.needed(said.family(), "family"))
                .orElseThrow(() -> Refusal.UNKNOWN_CODE.of("family"));
    }

    /// Saves many needs at once, new and changed ones, each as `checked` returned it. New ones are told to other
    /// systems as any other; of steps that a file tells nobody is asked anything, since they are past.
    ///
    /// @param stored the known ones as they are
    @Transactional
    public void importAll(List<Need> needs, List<Need> stored) {
        table.save(needs, stored);
        Set<UUID> known = stored.stream().map(Need::id).collect(Collectors.toSet());
        needs.stream()
                .filter(need -> !known.contains(need.id()))
                .forEach(need -> events.publishEvent(new NeedExpressed(need.id(), need.startup(), need.expressedOn())));
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
        table.save(List.of(after), List.of(before));
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
