package org.parcours.surveys.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.forms.Lines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FormDraftTable {
    private final JdbcClient database;

    FormDraftTable(JdbcClient database) {
        this.database = database;
    }

    List<FormDraft> all() {
        return database.sql("select * from surveys.draft order by recorded_at desc, id")
                .query(FormDraftTable::draft)
                .list();
    }

    Optional<FormDraft> byId(UUID id) {
        return database.sql("select * from surveys.draft where id = ?")
                .param(id)
                .query(FormDraftTable::draft)
                .optional();
    }

    /// Whoever changes it next waits.
    Optional<FormDraft> hold(UUID id) {
        return database.sql("select * from surveys.draft where id = ? for update")
                .param(id)
                .query(FormDraftTable::draft)
                .optional();
    }

    Optional<FormDraft> ofQuestionnaire(UUID questionnaire) {
        return database.sql("select * from surveys.draft where questionnaire_id = ?")
                .param(questionnaire)
                .query(FormDraftTable::draft)
                .optional();
    }

    void add(UUID id, @Nullable UUID questionnaire, Lines lines) {
        database.sql("""
                        insert into surveys.draft (id, questionnaire_id, title, lines)
                        values (:id, :questionnaire, :title, cast(:lines as jsonb))
                        """)
                .param("id", id)
                .param("questionnaire", questionnaire, Types.OTHER)
                .param("title", lines.setting("form_title"))
                .param("lines", JsonMapper.shared().writeValueAsString(lines))
                .update();
    }

    /// Answers the moment of the change.
    Instant change(UUID id, Lines lines) {
        return database.sql("""
                        update surveys.draft set title = :title, lines = cast(:lines as jsonb) where id = :id
                        returning recorded_at
                        """)
                .param("id", id)
                .param("title", lines.setting("form_title"))
                .param("lines", JsonMapper.shared().writeValueAsString(lines))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static FormDraft draft(ResultSet row, int number) throws SQLException {
        return new FormDraft(
                row.getObject("id", UUID.class),
                row.getObject("questionnaire_id", UUID.class),
                JsonMapper.shared().readValue(row.getString("lines"), Lines.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
