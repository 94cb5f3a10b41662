package org.parcours.connections.introductions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.matching.Aspect;
import org.parcours.connections.matching.Criterion;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes to bring a startup and a partner together for a need. A conflict forbids it; what a
/// colleague has sent
/// before, and what the matching forbids, is said first and then done knowingly or not at all.
@Component
public class Proposals {
    private final IntroductionTable table;
    private final Obstacles obstacles;
    private final Needs needs;
    private final Partners partners;
    private final Matches matches;
    private final ApplicationEventPublisher events;

    Proposals(
            IntroductionTable table,
            Obstacles obstacles,
            Needs needs,
            Partners partners,
            Matches matches,
            ApplicationEventPublisher events) {
        this.table = table;
        this.obstacles = obstacles;
        this.needs = needs;
        this.partners = partners;
        this.matches = matches;
        this.events = events;
    }

    /// What somebody wants to propose.
    ///
    /// @param partner null for that of the offer
    /// @param contact whom to ask there; null for whom the partner is written to by
    /// @param founder whom to ask in the startup; null for who expressed the need
    /// @param knowingly although something speaks against it
    public record Draft(
            UUID need,
            @Nullable UUID partner,
            @Nullable UUID offer,
            @Nullable UUID contact,
            @Nullable UUID founder,
            @Nullable String message,
            boolean knowingly) {}

    /// What speaks for and against a proposal.
    ///
    /// @param match the offer held beside the need; null where the partner was thought of without
    /// an offer
    /// @param conflict why they must never be brought together; null where nothing is against it
    /// @param earlier introductions of this startup to this partner, newest first
    public record Prospect(
            Need need,
            Partner partner,
            @Nullable Match match,
            @Nullable String conflict,
            List<Introduction> earlier) {
        public Prospect {
            earlier = List.copyOf(earlier);
        }

        /// What the matching forbids beside what the earlier introductions say.
        public List<Criterion> against() {
            return match == null
                    ? List.of()
                    : match.forbidding().stream()
                            .filter(one -> one.aspect() != Aspect.CONFLICT
                                    && one.aspect() != Aspect.UNDER_WAY
                                    && one.aspect() != Aspect.REFUSED)
                            .toList();
        }

        /// Those that are under way, or that one of both declined.
        public List<Introduction> inTheWay() {
            return earlier.stream()
                    .filter(one -> one.state().underWay()
                            || one.state() == IntroductionState.STARTUP_DECLINED
                            || one.state() == IntroductionState.PARTNER_DECLINED)
                    .toList();
        }

        /// Whether it can only be done knowingly.
        public boolean needsKnowing() {
            return !inTheWay().isEmpty() || !against().isEmpty();
        }
    }

    /// What there is to know before it is proposed.
    ///
    /// @throws NotHere where need, offer or partner is not within reach
    @Transactional(readOnly = true)
    public Prospect look(UUID needId, @Nullable UUID partnerId, @Nullable UUID offer) {
        Need need = needs.byId(needId).orElseThrow(() -> new NotHere("need " + needId));
        Match match = offer == null ? null : match(needId, offer);
        @Nullable UUID asked = match == null ? partnerId : match.offered().partner();
        Partner partner = Optional.ofNullable(asked)
                .flatMap(partners::byId)
                .flatMap(this::standing)
                .orElseThrow(() -> new NotHere("partner " + asked));
        return new Prospect(
                need,
                partner,
                match,
                table.conflict(need.startup(), partner.id()).orElse(null),
                table.ofStartup(need.startup()).stream()
                        .filter(one -> one.partner().equals(partner.id()))
                        .toList());
    }

    private Match match(UUID need, UUID offer) {
        return matches.of(need).stream()
                .filter(one -> one.offered().offer().equals(offer))
                .findFirst()
                .orElseThrow(() -> new NotHere("offer " + offer));
    }

    /// The partner that it turned out to be, where it was merged.
    private Optional<Partner> standing(Partner partner) {
        UUID other = partner.mergedInto();
        return other == null ? Optional.of(partner) : partners.byId(other);
    }

    /// Proposes it and returns it.
    ///
    /// @throws Refused where the need is closed, the startup has left, the offer is over, the two
    /// are in
    /// conflict, or something else speaks against it and it is not done knowingly
    @Transactional
    public Introduction propose(Draft draft) {
        Prospect prospect = look(draft.need(), draft.partner(), draft.offer());
        Need need = prospect.need();
        // two who propose the same at the same moment: the second reads anew what the first did
        table.lockBetween(need.startup(), prospect.partner().id());
        check(look(draft.need(), draft.partner(), draft.offer()), draft);
        Introduction introduction = new Introduction(
                Ids.next(),
                need.startup(),
                need.park(),
                need.id(),
                prospect.partner().id(),
                draft.offer(),
                draft.contact(),
                draft.founder(),
                Introduction.reason(draft.message()),
                List.of(new IntroductionStep(
                        IntroductionState.PROPOSED,
                        Side.STAFF,
                        obstacles.today(),
                        Scope.current().person(),
                        null,
                        null)));
        table.add(introduction);
        events.publishEvent(new IntroductionStepped(introduction));
        return introduction;
    }

    private void check(Prospect prospect, Draft draft) {
        Need need = prospect.need();
        if (!need.open()) {
            throw Refused.field(
                    "need", "introductions.refused.NEED_CLOSED", need.last().happenedOn());
        }
        List<Obstacles.Obstacle> obstacle = new ArrayList<>();
        obstacles.startupLeft(need.startup()).ifPresent(obstacle::add);
        obstacles.offerEnded(draft.offer()).ifPresent(obstacle::add);
        if (!obstacle.isEmpty()) {
            throw obstacle.getFirst().refusal();
        }
        String conflict = prospect.conflict();
        if (conflict != null) {
            throw Refused.field("partner", "introductions.refused.conflict", conflict);
        }
        if (prospect.needsKnowing() && !draft.knowingly()) {
            throw Refused.field("knowingly", "introductions.refused.knowingly");
        }
    }
}
