package org.parcours.surveys.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.surveys.Asked;
import org.parcours.surveys.forms.Interview;
import org.parcours.surveys.statistics.Sample;
import org.parcours.surveys.statistics.Unit;

/// Those who handed in, each standing for as many of its park as did not: everybody was asked, so that whoever
/// answers is taken for a sample of the park. A park in which nobody answered is stood for by all the others alike.
record Respondents(List<Asked> asked, List<Interview> interviews, Sample sample) {
    static Respondents of(List<Asked> frame, Map<UUID, Interview> handedIn) {
        Map<UUID, Long> all = frame.stream().collect(Collectors.groupingBy(Asked::park, Collectors.counting()));
        List<Asked> answered =
                frame.stream().filter(one -> handedIn.containsKey(one.id())).toList();
        Map<UUID, Long> came = answered.stream().collect(Collectors.groupingBy(Asked::park, Collectors.counting()));
        long covered = came.keySet().stream()
                .mapToLong(park -> all.getOrDefault(park, 0L))
                .sum();
        double carried = covered == 0 ? 1 : (double) frame.size() / covered;
        List<Unit> units = new ArrayList<>();
        for (Asked one : answered) {
            double size = all.getOrDefault(one.park(), 1L);
            units.add(new Unit(one.park().toString(), carried * size / came.getOrDefault(one.park(), 1L), size));
        }
        return new Respondents(
                answered,
                answered.stream()
                        .map(one -> Objects.requireNonNull(handedIn.get(one.id())))
                        .toList(),
                Sample.of(units));
    }
}
