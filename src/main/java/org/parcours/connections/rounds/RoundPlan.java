package org.parcours.connections.rounds;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A round as the search sees it. The search makes its own copies and reads them by their getters.
@PlanningSolution
public class RoundPlan {
    private List<RoundProblem.Room> rooms;
    private List<Choice> choices;
    private @Nullable HardSoftScore score;

    /// For the search alone, which fills a copy by itself.
    @NullUnmarked
    public RoundPlan() {}

    RoundPlan(List<RoundProblem.Room> rooms, List<Choice> choices) {
        this.rooms = rooms;
        this.choices = choices;
    }

    @ProblemFactCollectionProperty
    public List<RoundProblem.Room> getRooms() {
        return rooms;
    }

    public void setRooms(List<RoundProblem.Room> rooms) {
        this.rooms = rooms;
    }

    @PlanningEntityCollectionProperty
    public List<Choice> getChoices() {
        return choices;
    }

    public void setChoices(List<Choice> choices) {
        this.choices = choices;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
