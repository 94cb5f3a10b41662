package org.parcours.coaching.sheets;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.transfers.Changes;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Edit;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;

/// Finds whom each row is about, and has it compared with what is known of that startup.
abstract class CoachingExaminer implements Sheet.Examiner {
    private static final String PARK = "park_id";

    private final CoachingGround ground;
    private final KnownStartups.Reader reader;
    private final Decisions decisions;
    private final Changes changes;
    private Map<String, UUID> people = Map.of();

    CoachingExaminer(CoachingGround ground, Decisions decisions) {
        this.ground = ground;
        this.reader = ground.reader(decisions);
        this.decisions = decisions;
        this.changes = new Changes(ground.drafts());
    }

    /// One row with the startup that it is about.
    record Told(Row row, Finding.Builder finding, UUID startup, UUID park) {
        String text(String column) {
            return row.text(column).map(Edit::plain).orElse("");
        }
    }

    /// The columns that hold addresses of people.
    abstract List<String> peopleColumns();

    /// Where a rule that is broken is shown: the column of a field.
    abstract String column(String field);

    /// Reads what is known of these startups already.
    abstract void load(Drafts drafts, Collection<UUID> startups);

    /// Compares one row with it.
    ///
    /// @return what it brings or changes, parents first
    /// @throws Refused where a rule is against it
    abstract List<Draft> compare(Told told);

    @Override
    public final List<Finding> examine(List<Row> rows) {
        changes.clear();
        Map<Integer, Finding.Builder> findings = new LinkedHashMap<>();
        rows.forEach(row -> findings.put(row.line(), new Finding.Builder(row.line())));
        Map<Integer, UUID> about = reader.about(rows, findings);
        Map<UUID, List<Draft>> startups =
                ground.drafts().by("startups.startup", "id", List.copyOf(about.values()), "id");
        people = ground.people(rows.stream()
                .flatMap(row -> peopleColumns().stream().flatMap(column -> row.text(column).stream()))
                .map(CoachingExaminer::address)
                .collect(Collectors.toSet()));
        load(ground.drafts(), startups.keySet());
        for (Row row : rows) {
            Finding.Builder finding = Objects.requireNonNull(findings.get(row.line()));
            UUID startup = about.get(row.line());
            if (startup != null && !startups.containsKey(startup)) {
                finding.fault(null, "sheets.fault.unknown-startup");
            } else if (startup != null) {
                Draft known = Objects.requireNonNull(startups.get(startup)).getFirst();
                examine(new Told(row, finding, startup, (UUID) Objects.requireNonNull(known.get(PARK))));
            }
        }
        return findings.values().stream().map(Finding.Builder::build).toList();
    }

    private void examine(Told told) {
        try {
            List<Draft> changed = compare(told);
            if (!told.finding().wrong()) {
                changed.forEach(changes::add);
            }
        } catch (Refused refused) {
            told.finding().refuse(column(refused.field()), refused);
        }
    }

    @Override
    public final void write() {
        changes.write();
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Whom a cell names by an address; empty where it is empty, and wrong where nobody has it.
    final Optional<UUID> person(Told told, String column) {
        Optional<String> email = told.row().text(column).map(CoachingExaminer::address);
        Optional<UUID> person = email.map(people::get);
        if (email.isPresent() && person.isEmpty()) {
            told.finding().refuse(column, Issue.of(column, "sheets.fault.unknown-person", email.get()));
        }
        return person;
    }

    /// Who brings the file; null for the machine itself.
    static @Nullable UUID sender() {
        return Scope.current().person();
    }

    final CoachingGround ground() {
        return ground;
    }

    /// A new row of a startup.
    static Draft fresh(String table, UUID id, Told told) {
        Draft draft = Draft.fresh(table, id);
        draft.put("startup_id", told.startup());
        draft.put(PARK, told.park());
        return draft;
    }

    /// The id of what a row brings.
    final UUID freshId(Told told) {
        return decisions.fresh(told.row().line());
    }
}
