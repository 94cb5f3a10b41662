package org.parcours.connections.rounds;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A round as the search sees it.
@PlanningSolution
class RoundPlan {
    @ProblemFactCollectionProperty
    private List<RoundProblem.Room> rooms;

    @PlanningEntityCollectionProperty
    private List<Choice> choices;

    @PlanningScore
    private @Nullable HardSoftScore score;

    /// For the search alone, which fills a copy by itself.
    @NullUnmarked
    RoundPlan() {}

    RoundPlan(List<RoundProblem.Room> rooms, List<Choice> choices) {
        this.rooms = rooms;
        this.choices = choices;
    }

    List<RoundProblem.Room> rooms() {
        return rooms;
    }

    List<Choice> choices() {
        return choices;
    }

    @Nullable
    HardSoftScore score() {
        return score;
    }
}
