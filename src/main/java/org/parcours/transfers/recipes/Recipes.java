package org.parcours.transfers.recipes;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Recipes kept by name; every version of one stays in its history.
@Component
public class Recipes {
    private static final int LONGEST = 80;
    private static final String ALL = """
            select r.*, coalesce(made.recorded_at, r.recorded_at) as made_at,
              case when made.recorded_at is null then r.recorded_by else made.recorded_by end as made_by, used.used_at, used.used_by
            from transfers.recipe r
            left join lateral (select h.recorded_at, h.recorded_by from transfers.recipe_history h where h.id = r.id order by h.recorded_at limit 1) made on true
            left join lateral (select u.used_at, u.used_by from transfers.recipe_use u where u.recipe_id = r.id order by u.used_at desc limit 1) used on true
            """;

    private final JdbcClient database;
    private final Histories histories;
    private final ObjectMapper json;

    Recipes(JdbcClient database, Histories histories, ObjectMapper json) {
        this.database = database;
        this.histories = histories;
        this.json = json;
    }

    /// A recipe with its name and what is known of its use.
    ///
    /// @param used when it last read a file; null where it never did
    public record Named(
            UUID id,
            String name,
            String sheet,
            Recipe recipe,
            Mark made,
            @Nullable Mark used) {}

    /// When something was done, and by whom; null for the system.
    public record Mark(Instant at, @Nullable UUID by) {}

    @Transactional(readOnly = true)
    public List<Named> all() {
        return database.sql(ALL + "order by r.name").query(Row.as(this::read)).list();
    }

    @Transactional(readOnly = true)
    public Optional<Named> byName(String name) {
        return database.sql(ALL + "where r.name = ?")
                .param(name)
                .query(Row.as(this::read))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Named> byId(UUID id) {
        return database.sql(ALL + "where r.id = ?")
                .param(id)
                .query(Row.as(this::read))
                .optional();
    }

    /// Keeps a recipe under its name, in the place of what was kept there.
    ///
    /// @throws Refused where the name is too long or none
    @Transactional
    public void keep(String name, String sheet, Recipe recipe) {
        database.sql("""
                        insert into transfers.recipe (id, name, sheet, mapping) values (:id, :name, :sheet, cast(:mapping as jsonb))
                        on conflict (name) do update set sheet = excluded.sheet, mapping = excluded.mapping
                          where (recipe.sheet, recipe.mapping) is distinct from (excluded.sheet, excluded.mapping)
                        """)
                .param("id", Ids.next())
                .param("name", checked(name))
                .param("sheet", sheet)
                .param("mapping", json.writeValueAsString(recipe))
                .update();
    }

    /// Notes that a file was read by it; nothing is noted where no recipe has that name any more.
    @Transactional
    public void used(String name) {
        database.sql("""
                        insert into transfers.recipe_use (id, recipe_id, used_by)
                        select :id, id, cast(:person as uuid) from transfers.recipe where name = :name
                        """)
                .param("id", Ids.next())
                .param("person", Scope.current().person(), java.sql.Types.OTHER)
                .param("name", name)
                .update();
    }

    /// Gives a recipe another name; imports keep the name by which they were read.
    ///
    /// @throws Refused where the name is too long or none, or another recipe has it
    @Transactional
    public void rename(UUID id, String name) {
        try {
            database.sql("update transfers.recipe set name = :name where id = :id and name <> :name")
                    .param("name", checked(name))
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("transfers.recipe.refused.taken", name.strip());
        }
    }

    private static String checked(String name) {
        String said = Lines.one(name);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused("transfers.recipe.refused.name", LONGEST);
        }
        return said;
    }

    /// Imports that were read by it stay as they are.
    @Transactional
    public void remove(UUID id) {
        database.sql("delete from transfers.recipe where id = ?").param(id).update();
    }

    /// Who removed it last, where it is removed.
    @Transactional(readOnly = true)
    public Optional<Mark> removed(UUID id) {
        return database.sql("""
                        select superseded_at, superseded_by from transfers.recipe_history
                        where id = :id and not exists (select from transfers.recipe r where r.id = :id) order by superseded_at desc limit 1
                        """)
                .param("id", id)
                .query(Row.as(row -> mark(row, "superseded")))
                .optional();
    }

    /// Brings back what was removed, as it was.
    ///
    /// @throws Refused where another recipe has taken the name since
    @Transactional
    public void restore(UUID id) {
        try {
            removed(id)
                    .ifPresent(mark ->
                            histories.takeBack(List.of(new Kept("transfers.recipe", "id")), id, mark.at(), mark.by()));
        } catch (DuplicateKeyException taken) {
            throw new Refused("transfers.recipe.refused.back");
        }
    }

    private Named read(Row row) throws SQLException {
        return new Named(
                row.id("id"),
                row.text("name"),
                row.text("sheet"),
                row.get("mapping", Recipe.class),
                mark(row, "made"),
                row.moment("used_at") == null ? null : mark(row, "used"));
    }

    private static Mark mark(Row row, String name) throws SQLException {
        return new Mark(row.moment(name + "_at"), row.id(name + "_by"));
    }
}
