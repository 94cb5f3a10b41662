package org.parcours.accounts.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;
import org.parcours.values.Email;
import org.parcours.values.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person is known by the address, a role by its place and first day.
final class PeopleExaminer implements Sheet.Examiner {
    private record Person(Draft person, List<Draft> roles) {}

    private final JdbcClient database;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Map<String, UUID> parks;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<String> notToWrite = new HashSet<>();

    PeopleExaminer(JdbcClient database, Drafts drafts, Decisions decisions, Map<String, UUID> parks) {
        this.database = database;
        this.drafts = drafts;
        this.decisions = decisions;
        this.parks = parks;
    }

    @Override
    public List<Finding> examine(List<Row> rows) {
        people.clear();
        notToWrite.clear();
        load(rows.stream().map(PeopleExaminer::email).distinct().toList());
        List<Finding> findings = new ArrayList<>();
        rows.forEach(row -> findings.add(examine(row)));
        return findings;
    }

    private static String email(Row row) {
        return row.text("email").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private void load(List<String> emails) {
        List<UUID> ids = database.sql("select id from accounts.person where email = any (cast(? as public.citext[]))")
                .param(emails.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        Map<UUID, List<Draft>> roles = drafts.by("accounts.role_held", "person_id", ids, "held_from");
        drafts.by("accounts.person", "id", ids, "id")
                .forEach((id, found) -> people.put(
                        Objects.requireNonNull(found.getFirst().text("email")).toLowerCase(Locale.ROOT),
                        new Person(found.getFirst(), roles.getOrDefault(id, new ArrayList<>()))));
    }

    private Finding examine(Row row) {
        Finding.Builder finding = new Finding.Builder(row.line());
        String email = email(row);
        String name = row.text("person").orElseThrow().strip();
        finding.label(name);
        if (Email.in(email).isEmpty()) {
            finding.fault("email", "sheets.fault.email", "raw", email);
            return finding.build();
        }
        boolean isNew = !people.containsKey(email);
        Person known = people.computeIfAbsent(email, unseen -> {
            Draft person = Draft.fresh("accounts.person", decisions.fresh(row.line()));
            person.put("email", email);
            person.put("language", "fr");
            person.put("digits", "latin");
            return new Person(person, new ArrayList<>());
        });
        finding.subject(known.person().id(), isNew);
        put(finding, "person", known.person(), "name", name);
        row.text("arabic-name").ifPresent(arabic -> put(finding, "arabic-name", known.person(), "name_arabic", arabic));
        row.text("language").ifPresent(tag -> put(finding, "language", known.person(), "language", tag));
        role(row, known, finding);
        if (finding.wrong()) {
            notToWrite.add(email);
        }
        return finding.build();
    }

    private void role(Row row, Person known, Finding.Builder finding) {
        for (String day : List.of("held-from", "held-until")) {
            if (row.values().get(day) instanceof PartialDate date) {
                finding.fault(day, "values.refused.day-needed", "0", date);
            }
        }
        String role = row.text("role").orElseThrow();
        UUID park = row.text("park").map(parks::get).orElse(null);
        LocalDate from = row.day("held-from").orElseThrow();
        LocalDate until = row.day("held-until").orElse(null);
        if (until != null && until.isBefore(from)) {
            finding.fault("held-until", "sheets.fault.role-dates");
            return;
        }
        Draft held = known.roles().stream()
                .filter(one -> role.equals(one.text("role"))
                        && Objects.equals(park, one.get("park_id"))
                        && from.equals(one.day("held_from")))
                .findFirst()
                .orElseGet(() -> {
                    Draft fresh = Draft.fresh("accounts.role_held", Ids.next());
                    fresh.put("person_id", known.person().id());
                    fresh.put("park_id", park);
                    put(finding, "role", fresh, "role", role);
                    put(finding, "held-from", fresh, "held_from", from);
                    known.roles().add(fresh);
                    return fresh;
                });
        if (until != null) {
            put(finding, "held-until", held, "held_until", until);
        }
    }

    private static void put(Finding.Builder finding, String column, Draft draft, String field, @Nullable Object value) {
        Object before = draft.get(field);
        if (draft.put(field, value)) {
            finding.change(column, before, value);
        }
    }

    /// Who gains or loses a right signs in again, so that it holds from the next click.
    @Override
    public void write() {
        List<Person> right = people.entrySet().stream()
                .filter(entry -> !notToWrite.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        drafts.write(right.stream().map(Person::person).toList());
        int changed = drafts.write(
                right.stream().flatMap(person -> person.roles().stream()).toList());
        if (changed > 0) {
            database.sql("delete from web.spring_session where principal_name = any (?)")
                    .param(right.stream()
                            .map(person -> person.person().text("email"))
                            .toArray(String[]::new))
                    .update();
        }
    }
}
