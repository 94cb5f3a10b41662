package org.parcours.surveys.given;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TagTable {
    private final JdbcClient database;

    TagTable(JdbcClient database) {
        this.database = database;
    }

    /// Those of a campaign within reach, by theme.
    List<Tag> of(UUID campaign) {
        return database.sql("""
                        select t.id, t.asked_id, t.question, t.theme from surveys.tag t join surveys.asked a on a.id = t.asked_id
                        where a.campaign_id = ? order by t.theme, t.id
                        """).param(campaign).query(Row.as(TagTable::tag)).list();
    }

    /// Twice the same theme is once.
    void add(UUID campaign, UUID asked, String question, String theme) {
        database.sql("""
                        insert into surveys.tag (id, asked_id, startup_id, park_id, question, theme)
                        select :id, a.id, a.startup_id, a.park_id, :question, :theme from surveys.asked a
                        where a.id = :asked and a.campaign_id = :campaign
                        on conflict (asked_id, question, theme) do nothing
                        """)
                .param("id", Ids.next())
                .param("asked", asked)
                .param("campaign", campaign)
                .param("question", question)
                .param("theme", theme)
                .update();
    }

    /// Whether there was one.
    boolean remove(UUID campaign, UUID tag) {
        return database.sql("""
                        delete from surveys.tag t using surveys.asked a where t.id = :tag and a.id = t.asked_id and a.campaign_id = :campaign
                        """).param("tag", tag).param("campaign", campaign).update() == 1;
    }

    private static Tag tag(Row row) throws SQLException {
        return new Tag(row.id("id"), row.id("asked_id"), row.text("question"), row.text("theme"));
    }
}
