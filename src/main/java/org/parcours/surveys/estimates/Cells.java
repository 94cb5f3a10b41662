package org.parcours.surveys.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.statistics.survey.Sample;

/// A margin that weights can meet: cells with too few answers are taken together, since one answer that
/// stands for many makes everything uncertain.
///
/// @param merged how many cells were taken together; 0 where each stands by itself
record Cells(Sample.Margin margin, int merged) {
    private static final String REST = "rest";

    /// @param frame everybody who was asked
    /// @param answered those of them who answered, in the order of the units
    static Cells of(List<Member> frame, List<Member> answered, Function<Member, String> cell) {
        Map<String, Long> all = frame.stream().collect(Collectors.groupingBy(cell, Collectors.counting()));
        Map<String, Long> came = answered.stream().collect(Collectors.groupingBy(cell, Collectors.counting()));
        Set<String> small = small(all, came);
        Map<String, Double> populations = new HashMap<>();
        all.forEach((name, count) -> populations.merge(small.contains(name) ? REST : name, count * 1.0, Double::sum));
        List<String> cells = answered.stream()
                .map(cell)
                .map(name -> small.contains(name) ? REST : name)
                .toList();
        return new Cells(new Sample.Margin(cells, populations), small.size());
    }

    /// Those with too few answers, and where they have too few even together, the next smallest with
    /// them.
    private static Set<String> small(Map<String, Long> all, Map<String, Long> came) {
        List<String> order = new ArrayList<>(all.keySet());
        order.sort(Comparator.comparingLong((String name) -> came.getOrDefault(name, 0L))
                .thenComparing(Comparator.naturalOrder()));
        Set<String> small = new HashSet<>();
        long together = 0;
        for (String name : order) {
            long count = came.getOrDefault(name, 0L);
            if (count >= Report.FEWEST && (small.isEmpty() || together >= Report.FEWEST)) {
                break;
            }
            small.add(name);
            together += count;
        }
        return small;
    }
}
