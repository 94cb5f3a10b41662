package org.parcours.startups.search;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.parcours.web.lists.ListFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists that somebody found worth keeping: a name for a filter, for oneself or shared with a park.
@Component
public class SavedViews {
    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    /// A kept list.
    ///
    /// @param query as it stands after the question mark
    /// @param own the reader made it and may remove it
    public record SavedView(UUID id, String name, String query, boolean own) {}

    /// One's own and those shared with one's parks, by name.
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return database.sql("""
                        select id, name, query, person_id = (select database.person()) as own from startups.saved_view order by name, id
                        """).query(Row.as(SavedView.class)).list();
    }

    /// Keeps a filter under a name; one's own of that name takes the new filter.
    ///
    /// @param sharedWith park whose people see it, too; null for oneself
    @Transactional
    public void save(String name, ListFilter filter, @Nullable UUID sharedWith) {
        String called = Lines.line("name", name);
        if (called == null) {
            throw Refused.field("name", "startups.refused.name");
        }
        database.sql("""
                        insert into startups.saved_view (id, person_id, park_id, name, query)
                        values (:id, :person, :park, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query, park_id = excluded.park_id
                        """)
                .param("id", Ids.next())
                .param("person", Scope.current().person())
                .param("park", sharedWith, Types.OTHER)
                .param("name", called)
                .param("query", filter.with("", "").substring(1))
                .update();
    }

    /// Removes a list of one's own.
    ///
    /// @throws NotHere where the reader has made no such list
    @Transactional
    public void remove(UUID id) {
        if (database.sql("delete from startups.saved_view where id = ?")
                        .param(id)
                        .update()
                == 0) {
            throw new NotHere("saved view " + id);
        }
    }
}
