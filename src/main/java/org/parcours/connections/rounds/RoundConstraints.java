package org.parcours.connections.rounds;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.Objects;
import org.parcours.connections.rounds.RoundProblem.Room;

/// The rules of a round, one method each.
public class RoundConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            noOfferIsOverItsPlaces(all), noStartupIsSentTwiceToAPartner(all), waitingAndRankCostVoices(all)
        };
    }

    Constraint noOfferIsOverItsPlaces(ConstraintFactory all) {
        return all.forEach(Choice.class)
                .groupBy(choice -> option(choice).fit().offer(), ConstraintCollectors.count())
                .join(Room.class, Joiners.equal((offer, taken) -> offer, Room::offer))
                .filter((offer, taken, room) -> taken > room.places())
                .penalize(HardSoftScore.ONE_HARD, (offer, taken, room) -> taken - room.places())
                .asConstraint("no offer is over its places");
    }

    Constraint noStartupIsSentTwiceToAPartner(ConstraintFactory all) {
        return all.forEachUniquePair(
                        Choice.class,
                        Joiners.equal(Choice::startup),
                        Joiners.equal(choice -> option(choice).partner()))
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint("no startup is sent twice to a partner");
    }

    Constraint waitingAndRankCostVoices(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(Choice.class)
                .penalize(HardSoftScore.ONE_SOFT, Choice::cost)
                .asConstraint("waiting and rank cost voices");
    }

    private static Choice.Option option(Choice choice) {
        return Objects.requireNonNull(choice.getOption());
    }
}
