package org.parcours.accounts.sheets;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.history.Kept;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.Column;
import org.parcours.transfers.Column.Choice;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// People and their roles: one row a role held. Whoever comes in this way is sent nothing and has no password yet.
@Component
class PeopleSheet implements Sheet {
    private final JdbcClient database;
    private final Drafts drafts;
    private final ObjectMapper json;

    PeopleSheet(JdbcClient database, Drafts drafts, ObjectMapper json) {
        this.database = database;
        this.drafts = drafts;
        this.json = json;
    }

    @Override
    public String code() {
        return "people";
    }

    /// The role of a startup belongs to one dossier, which no row of this sheet names.
    @Override
    public List<Column> columns() {
        List<Choice> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.STARTUP)
                .map(role -> Choice.said(role.name(), "accounts.role." + role))
                .toList();
        List<Choice> languages = Arrays.stream(Language.values())
                .map(language -> Choice.said(language.tag(), "web.language." + language.tag()))
                .toList();
        List<Choice> parks = new ArrayList<>();
        database.sql("select code, names from parks.park order by code").query(row -> {
            parks.add(Choice.named(row.getString("code"), json.readValue(row.getString("names"), LocalizedText.class)));
        });
        return List.of(
                Column.text("person").needed(),
                Column.text("arabic-name"),
                Column.text("email").needed(),
                Column.choice("language", languages),
                Column.choice("role", roles).needed(),
                Column.choice("park", parks),
                Column.day("held-from").needed(),
                Column.day("held-until"));
    }

    @Override
    public boolean mayImport() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }

    @Override
    public boolean mayExport() {
        return mayImport();
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        Map<String, UUID> parks = new LinkedHashMap<>();
        database.sql("select id, code from parks.park").query(row -> {
            parks.put(row.getString("code"), row.getObject("id", UUID.class));
        });
        return new PeopleExaminer(database, drafts, decisions, parks);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("accounts.role_held", "person_id"), new Kept("accounts.person", "id"));
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        database.sql("""
                        select p.name, p.name_arabic, p.email, p.language, r.role, k.code as park, r.held_from, r.held_until
                        from accounts.person p join accounts.role_held r on r.person_id = p.id left join parks.park k on k.id = r.park_id
                        where r.role <> 'STARTUP' and (cast(:park as text) is null or k.code = :park)
                        order by p.name, p.email, r.held_from, r.role, k.code
                        """).param("park", filters.get("park"), Types.VARCHAR).query(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (String text : List.of("name", "name_arabic", "email", "language", "role", "park")) {
                values.add(row.getString(text));
            }
            values.add(row.getObject("held_from", LocalDate.class));
            values.add(row.getObject("held_until", LocalDate.class));
            rows.accept(values);
        });
    }
}
