package org.parcours.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parcours.statistics.FigureSubject;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every version of every definition that the product ever counted by.
@Component
class Definitions {
    /// The order in which a reader meets them; one that is not named comes last.
    private static final List<String> ORDER = List.of(
            "supported",
            "parks-open",
            "path-completed",
            "survival",
            "survival-after-exit",
            "survival-since-founding",
            "independent",
            "not-ceased-on-day",
            "independent-on-day",
            "silent-startups",
            "needs-contacted-early",
            "needs-contacted",
            "needs-answered",
            "needs-helped",
            "usefulness",
            "introductions-agreed",
            "introductions-met",
            "introductions-with-outcome",
            "introductions-value",
            "days-to-introduction",
            "days-to-outcome",
            "exports",
            "exported-share",
            "turnover",
            "jobs",
            "jobs-grown",
            "staff-doubled",
            "funds-raised",
            "satisfaction");

    private final List<Definition> all;

    Definitions(List<FigureSubject> subjects) {
        this.all = read(subjects.stream().collect(Collectors.toMap(FigureSubject::code, subject -> subject)));
    }

    /// The newest version of each.
    List<Definition> current() {
        return all.stream()
                .filter(definition -> all.stream()
                        .noneMatch(other ->
                                other.code().equals(definition.code()) && other.version() > definition.version()))
                .sorted(Comparator.comparingInt(Definitions::place).thenComparing(Definition::code))
                .toList();
    }

    Optional<Definition> current(String code) {
        return current().stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    Optional<Definition> version(String code, int version) {
        return all.stream()
                .filter(definition -> definition.code().equals(code) && definition.version() == version)
                .findFirst();
    }

    private static int place(Definition definition) {
        int place = ORDER.indexOf(definition.code());
        return place < 0 ? ORDER.size() : place;
    }

    private static List<Definition> read(Map<String, FigureSubject> subjects) {
        try {
            List<Definition> found = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:indicators/*.sql")) {
                found.add(Definition.read(
                        Objects.requireNonNull(file.getFilename()),
                        file.getContentAsString(StandardCharsets.UTF_8),
                        subjects));
            }
            return List.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
