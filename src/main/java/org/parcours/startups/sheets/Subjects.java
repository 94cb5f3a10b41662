package org.parcours.startups.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Reads startups with what a sheet may change of them, and writes them back.
@Component
class Subjects {
    private final Drafts drafts;
    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Subjects(Drafts drafts, JdbcClient database, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Begins to compare the rows of one file with them.
    ///
    /// @param registers whether rows may bring startups, and change what is said of those that are known
    /// @param parts what else rows tell, in their order
    StartupExaminer examiner(StartupResolver who, boolean registers, List<Consumer<Change>> parts) {
        return new StartupExaminer(who, this, json, LocalDate.now(clock), registers, parts);
    }

    Map<UUID, Subject> load(Set<UUID> ids) {
        Map<UUID, List<Draft>> startups = drafts.by("startups.startup", "id", ids, "id");
        Map<UUID, List<Draft>> numbers = children("identifier", ids, "kind, value");
        Map<UUID, List<Draft>> names = children("other_name", ids, "name");
        Map<UUID, List<Draft>> journeys = children("journey", ids, "admitted_on");
        Map<UUID, List<Draft>> stages = children("stage", ids, "since");
        Map<UUID, List<Draft>> exits = children("exit", ids, "exited_on");
        Map<UUID, List<Draft>> observations = children("observation", ids, "seen_on");
        Map<UUID, List<Draft>> measures = children("measure", ids, "period_from");
        Map<UUID, Subject> subjects = new LinkedHashMap<>();
        startups.forEach((id, startup) -> subjects.put(
                id,
                new Subject(
                        startup.getFirst(),
                        of(numbers, id),
                        of(names, id),
                        of(journeys, id),
                        of(stages, id),
                        of(exits, id),
                        of(observations, id),
                        of(measures, id))));
        return subjects;
    }

    private Map<UUID, List<Draft>> children(String table, Set<UUID> ids, String order) {
        return drafts.by("startups." + table, "startup_id", ids, order);
    }

    private static List<Draft> of(Map<UUID, List<Draft>> children, UUID id) {
        return children.getOrDefault(id, new ArrayList<>());
    }

    /// Stages may overlap between two statements, not after them.
    void write(Collection<Subject> changed) {
        database.sql("set constraints all deferred").update();
        drafts.write(changed.stream().map(Subject::startup).toList());
        drafts.write(changed.stream().flatMap(Subject::children).toList());
        database.sql("set constraints all immediate").update();
    }
}
