package org.parcours.connections.rounds;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.rounds.RoundProblem.Fit;
import org.parcours.connections.rounds.RoundProblem.Waiting;

/// What the search chooses for one need: an option, or none. The search makes its own copies, so this one class is not
/// a record.
@PlanningEntity
public class Choice {
    /// An offer for the need, with the partner behind it.
    public record Option(Fit fit, UUID partner) {}

    private Waiting need;
    private List<Option> options;
    private int unserved;
    private @Nullable Option option;

    /// For the search alone, which fills a copy by itself.
    @NullUnmarked
    public Choice() {}

    Choice(Waiting need, List<Option> options, int unserved, @Nullable Option option) {
        this.need = need;
        this.options = options;
        this.unserved = unserved;
        this.option = option;
    }

    @PlanningId
    public UUID id() {
        return need.need();
    }

    @ValueRangeProvider
    public List<Option> getOptions() {
        return options;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Option getOption() {
        return option;
    }

    public void setOption(@Nullable Option option) {
        this.option = option;
    }

    UUID startup() {
        return need.startup();
    }

    UUID need() {
        return need.need();
    }

    /// Voices that it costs, as [RoundProblem] counts them.
    long cost() {
        Option chosen = option;
        return (long) need.voices() * ((chosen == null ? unserved : chosen.fit().rank()) - 1);
    }
}
