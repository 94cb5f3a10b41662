package org.parcours.transfers.recipes;

import java.util.List;
import java.util.Optional;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Recipes kept by name; every version of one stays in its history.
@Component
public class Recipes {
    private final JdbcClient database;
    private final ObjectMapper json;

    Recipes(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public record Named(String name, String sheet, Recipe recipe) {}

    @Transactional(readOnly = true)
    public List<Named> all() {
        return database.sql("select name, sheet, mapping from transfers.recipe order by name")
                .query((row, number) ->
                        new Named(row.getString("name"), row.getString("sheet"), read(row.getString("mapping"))))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Named> byName(String name) {
        return all().stream().filter(named -> named.name().equals(name)).findFirst();
    }

    /// Keeps a recipe under its name, in the place of what was kept there.
    @Transactional
    public void keep(String name, String sheet, Recipe recipe) {
        database.sql("""
                        insert into transfers.recipe (id, name, sheet, mapping) values (:id, :name, :sheet, cast(:mapping as jsonb))
                        on conflict (name) do update set sheet = excluded.sheet, mapping = excluded.mapping
                          where (recipe.sheet, recipe.mapping) is distinct from (excluded.sheet, excluded.mapping)
                        """)
                .param("id", Ids.next())
                .param("name", name.strip())
                .param("sheet", sheet)
                .param("mapping", json.writeValueAsString(recipe))
                .update();
    }

    @Transactional
    public void forget(String name) {
        database.sql("delete from transfers.recipe where name = ?").param(name).update();
    }

    private Recipe read(String mapping) {
        return json.readValue(mapping, Recipe.class);
    }
}
