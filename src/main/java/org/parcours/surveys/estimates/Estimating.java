package org.parcours.surveys.estimates;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.statistics.survey.Response;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works out what a campaign found, from the answers within reach.
@Component
public class Estimating {
    private final Readings readings;

    Estimating(Readings readings) {
        this.readings = readings;
    }

    /// The whole report, with its groups.
    ///
    /// @throws org.parcours.web.NotHere where there is no such campaign
    @Transactional(readOnly = true)
    public Report of(UUID campaign, Weighting weighting, Dimension by) {
        Readings.Read read = readings.of(campaign);
        Response response = Readings.response(read.frame());
        Map<String, Response> groups = groups(read.frame(), by);
        Respondents respondents = read.respondents(weighting);
        Figures figures = new Figures(read.form(), respondents);
        return new Report(
                response,
                by,
                groups.entrySet().stream()
                        .map(group -> new Report.GroupResponse(group.getKey(), group.getValue()))
                        .sorted(Comparator.comparingDouble(
                                group -> group.response().rate()))
                        .toList(),
                read.form()
                        .questions()
                        .filter(Figures::isCounted)
                        .map(question -> figures.of(question, response, by, groups))
                        .toList(),
                respondents.warnings());
    }

    /// Parks and regions in the order of the list, all others by their key.
    private static Map<String, Response> groups(List<Member> frame, Dimension by) {
        boolean listed = by == Dimension.PARK || by == Dimension.REGION;
        Map<String, List<Member>> members = frame.stream()
                .collect(Collectors.groupingBy(
                        one -> one.cell(by),
                        listed
                                ? LinkedHashMap::new
                                : () -> new TreeMap<>(Comparator.comparingInt(Estimating::order)
                                        .thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        Map<String, Response> groups = new LinkedHashMap<>();
        members.forEach((key, those) -> groups.put(key, Readings.response(those)));
        return groups;
    }

    /// Bands by where they begin, the unknown last.
    private static int order(String key) {
        return key.equals(Member.UNKNOWN)
                ? Integer.MAX_VALUE
                : key.matches("\\d+-\\d*") ? Integer.parseInt(key.substring(0, key.indexOf('-'))) : 0;
    }
}
