package org.parcours.connections.rounds;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parcours.connections.rounds.RoundProblem.Fit;
import org.parcours.connections.rounds.RoundProblem.Room;

/// Looks for a cheap solution that sends no startup twice to a partner, from one that may. The same problem gives the
/// same answer: the search counts its steps, not its seconds, and stops at the bound.
final class RoundSearch {
    private static final int STEPS_WITHOUT_GAIN = 500;

    private RoundSearch() {}

    /// A solution that keeps every rule.
    ///
    /// @param relaxed one that keeps every rule but that no startup is sent twice to a partner
    static Map<UUID, Fit> improve(RoundProblem problem, Map<UUID, Fit> relaxed) {
        Map<UUID, Fit> start = withoutSecondTimes(problem, relaxed);
        Map<UUID, UUID> partners = new HashMap<>();
        problem.offers().forEach(room -> partners.put(room.offer(), room.partner()));
        Map<UUID, List<Choice.Option>> options = new HashMap<>();
        problem.fits()
                .forEach(fit -> options.computeIfAbsent(fit.need(), need -> new ArrayList<>())
                        .add(option(fit, partners)));
        List<Choice> choices = problem.needs().stream()
                .map(need -> {
                    Fit fit = start.get(need.need());
                    return new Choice(
                            need,
                            options.getOrDefault(need.need(), List.of()),
                            problem.unserved(),
                            fit == null ? null : option(fit, partners));
                })
                .toList();
        RoundPlan best = solver(problem.cost(relaxed)).solve(new RoundPlan(problem.offers(), choices));
        Map<UUID, Fit> chosen = new LinkedHashMap<>();
        for (Choice choice : best.getChoices()) {
            Choice.Option option = choice.getOption();
            if (option != null) {
                chosen.put(choice.need(), option.fit());
            }
        }
        return keepsEveryRule(problem, chosen) && problem.cost(chosen) <= problem.cost(start) ? chosen : start;
    }

    private static Choice.Option option(Fit fit, Map<UUID, UUID> partners) {
        return new Choice.Option(fit, Objects.requireNonNull(partners.get(fit.offer())));
    }

    static boolean keepsEveryRule(RoundProblem problem, Map<UUID, Fit> chosen) {
        return problem.holds(chosen) && problem.sendsNobodyTwice(chosen);
    }

    /// Whoever waited longest keeps the place.
    private static Map<UUID, Fit> withoutSecondTimes(RoundProblem problem, Map<UUID, Fit> relaxed) {
        Map<UUID, UUID> partners = new HashMap<>();
        for (Room room : problem.offers()) {
            partners.put(room.offer(), room.partner());
        }
        Map<UUID, Fit> kept = new LinkedHashMap<>();
        Set<String> sent = new HashSet<>();
        problem.needs().stream()
                .sorted((one, other) -> Integer.compare(other.voices(), one.voices()))
                .forEach(need -> {
                    Fit fit = relaxed.get(need.need());
                    if (fit != null && sent.add(need.startup() + " " + partners.get(fit.offer()))) {
                        kept.put(need.need(), fit);
                    }
                });
        return kept;
    }

    private static Solver<RoundPlan> solver(long bound) {
        return SolverFactory.<RoundPlan>create(new SolverConfig()
                        .withSolutionClass(RoundPlan.class)
                        .withEntityClasses(Choice.class)
                        .withConstraintProviderClass(RoundConstraints.class)
                        .withRandomSeed(1L)
                        .withTerminationConfig(new TerminationConfig()
                                .withUnimprovedStepCountLimit(STEPS_WITHOUT_GAIN)
                                .withBestScoreLimit("0hard/-" + bound + "soft")))
                .buildSolver();
    }
}
