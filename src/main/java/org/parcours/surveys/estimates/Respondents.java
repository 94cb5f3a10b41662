package org.parcours.surveys.estimates;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.statistics.survey.Sample;
import org.parcours.statistics.survey.Unit;

/// Those who handed in, each standing for as many of its park as did not: everybody was asked, so that
/// whoever answers is taken for a sample of the park. A park in which nobody answered is stood for by
/// all the others alike. Above these design weights the weighting brings them into agreement with what
/// is known of all.
record Respondents(List<Member> members, List<Interview> interviews, Sample sample, Set<Warning> warnings) {
    static Respondents of(List<Member> frame, Map<UUID, Interview> handedIn, Weighting weighting) {
        List<Member> answered =
                frame.stream().filter(one -> handedIn.containsKey(one.id())).toList();
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        Sample design = design(frame, answered, warnings);
        return new Respondents(
                answered,
                answered.stream()
                        .map(one -> Objects.requireNonNull(handedIn.get(one.id())))
                        .toList(),
                answered.isEmpty() ? design : weighted(design, frame, answered, weighting, warnings),
                warnings);
    }

    private static Sample design(List<Member> frame, List<Member> answered, Set<Warning> warnings) {
        Map<UUID, Long> all = byPark(frame);
        Map<UUID, Long> came = byPark(answered);
        long covered = came.keySet().stream()
                .mapToLong(park -> all.getOrDefault(park, 0L))
                .sum();
        if (covered < frame.size()) {
            warnings.add(Warning.PARK_SILENT);
        }
        double carried = covered == 0 ? 1 : (double) frame.size() / covered;
        List<Unit> units = new ArrayList<>();
        for (Member one : answered) {
            UUID park = one.asked().park();
            double size = all.getOrDefault(park, 1L);
            units.add(new Unit(park.toString(), carried * size / came.getOrDefault(park, 1L), size));
        }
        return Sample.of(units);
    }

    private static Map<UUID, Long> byPark(List<Member> those) {
        return those.stream().collect(Collectors.groupingBy(one -> one.asked().park(), Collectors.counting()));
    }

    private static Sample weighted(
            Sample design, List<Member> frame, List<Member> answered, Weighting weighting, Set<Warning> warnings) {
        if (weighting.method() == Weighting.Method.DESIGN) {
            return design;
        }
        List<Function<Member, String>> margins = weighting.method() == Weighting.Method.RAKE
                ? weighting.ordered().stream().map(Respondents::cell).toList()
                : List.of(one -> weighting.ordered().stream().map(one::cell).collect(Collectors.joining("|")));
        List<Cells> cells = margins.stream()
                .map(margin -> Cells.of(frame, answered, margin))
                .toList();
        if (cells.stream().anyMatch(one -> one.merged() > 0)) {
            warnings.add(Warning.CELLS_MERGED);
        }
        try {
            return weighting.method() == Weighting.Method.RAKE
                    ? design.raked(cells.stream().map(Cells::margin).toList())
                    : design.postStratified(cells.getFirst().margin());
        } catch (IllegalArgumentException unmet) {
            warnings.add(Warning.MARGINS_UNMET);
            return design;
        }
    }

    private static Function<Member, String> cell(Dimension dimension) {
        return one -> one.cell(dimension);
    }
}
