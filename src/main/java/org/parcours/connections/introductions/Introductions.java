package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The introductions within reach, and every step of theirs. Of two who step at the same moment the
/// second sees what
/// the first did, and is refused where nothing is left to do. Methods throw [Refused] where a rule
/// is against it and
/// [NotHere] where the introduction is not within reach.
@Component
public class Introductions {
    private final IntroductionTable table;
    private final Obstacles obstacles;
    private final Needs needs;
    private final Partners partners;
    private final Reach reach;
    private final ApplicationEventPublisher events;

    Introductions(
            IntroductionTable table,
            Obstacles obstacles,
            Needs needs,
            Partners partners,
            Reach reach,
            ApplicationEventPublisher events) {
        this.table = table;
        this.obstacles = obstacles;
        this.needs = needs;
        this.partners = partners;
        this.reach = reach;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Introduction> byId(UUID introduction) {
        return table.byId(introduction);
    }

    /// Of one startup, newest first.
    @Transactional(readOnly = true)
    public List<Introduction> ofStartup(UUID startup) {
        return table.ofStartup(startup);
    }

    /// A side's answer, by itself or as it told the staff. When the second agrees the two are
    /// connected.
    ///
    /// @throws Refused where it is not this side's turn, or it agrees to what cannot go on
    public Introduction answer(UUID introduction, Side side, boolean agrees, @Nullable String reason) {
        return stepped(introduction, before -> {
            if (agrees) {
                obstacles.of(before).ifPresent(obstacle -> {
                    throw obstacle.refusal();
                });
            }
            return before.answered(
                    side, agrees, obstacles.today(), Scope.current().person(), reason);
        });
    }

    /// The two met.
    ///
    /// @param on null for today
    public Introduction met(UUID introduction, @Nullable LocalDate on, @Nullable String how) {
        LocalDate today = obstacles.today();
        return stepped(
                introduction,
                before -> before.met(
                        on == null ? today : on, today, Scope.current().person(), how));
    }

    /// The two met, as one of them says; where that is known already, nothing changes.
    ///
    /// @param on null for today
    public void metAsSaidBy(UUID introduction, Side side, @Nullable LocalDate on) {
        LocalDate today = obstacles.today();
        stepped(
                introduction,
                before -> before.state() == IntroductionState.MET
                        ? before
                        : before.metAsSaidBy(side, on == null ? today : on, today));
    }

    /// The staff takes it back before both are connected.
    public Introduction withdraw(UUID introduction, @Nullable String reason) {
        return stepped(
                introduction,
                before -> before.withdrawn(obstacles.today(), Scope.current().person(), reason));
    }

    /// Ends one that waits for a side in vain; where it does not wait any more, nothing changes.
    public void lapse(UUID introduction, Ending why) {
        stepped(
                introduction,
                before -> before.waitsFor().isEmpty() ? before : before.lapsed(obstacles.today(), null, why.name()));
    }

    /// What has come between since it was proposed, if it still waits for a side.
    public Optional<Ending> obstacle(Introduction introduction) {
        return introduction.waitsFor().isEmpty()
                ? Optional.empty()
                : reach.further(() -> obstacles.of(introduction).map(Obstacles.Obstacle::ending));
    }

    /// Takes the last step back, which was a mistake.
    ///
    /// @throws Refused where it cannot be, or where something came of the meeting
    public Introduction takeBack(UUID introduction) {
        return reach.further(() -> {
            Introduction before = lock(introduction);
            Introduction after = before.withoutLast();
            if (table.hasOutcome(introduction)) {
                throw Refused.field("step", "introductions.refused.undo.outcome");
            }
            table.removeStep(introduction, before.state());
            events.publishEvent(new IntroductionStepped(after));
            return after;
        });
    }

    private Introduction stepped(UUID introduction, UnaryOperator<Introduction> change) {
        return reach.further(() -> {
            Introduction before = lock(introduction);
            Introduction after = change.apply(before);
            if (after.steps().size() > before.steps().size()) {
                table.addSteps(after, before.steps().size());
                told(after);
            }
            return after;
        });
    }

    private void told(Introduction now) {
        events.publishEvent(new IntroductionStepped(now));
        if (now.state() == IntroductionState.CONNECTED) {
            LocalDate on = now.last().on();
            needs.introduced(
                    now.need(),
                    on,
                    partners.byId(now.partner()).map(Partner::name).orElseThrow());
            events.publishEvent(
                    new IntroductionAgreed(now.id(), now.need(), now.startup(), now.park(), now.partner(), on));
        }
    }

    /// Locks an introduction until the transaction ends, and returns it.
    ///
    /// @throws NotHere if it is not within reach
    @Transactional(propagation = Propagation.MANDATORY)
    public Introduction lock(UUID introduction) {
        if (!table.lock(introduction)) {
            throw new NotHere("introduction " + introduction);
        }
        return table.byId(introduction).orElseThrow(() -> new NotHere("introduction " + introduction));
    }
}
