package org.parcours.questionnaires.drafts;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.questionnaires.xlsform.FormRows;
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
        return database.sql("select * from questionnaires.draft order by recorded_at desc, id")
                .query(Row.as(FormDraftTable::draft))
                .list();
    }

    Optional<FormDraft> byId(UUID id) {
        return database.sql("select * from questionnaires.draft where id = ?")
                .param(id)
                .query(Row.as(FormDraftTable::draft))
                .optional();
    }

    /// Whoever changes it next waits.
    Optional<FormDraft> hold(UUID id) {
        return database.sql("select * from questionnaires.draft where id = ? for update")
                .param(id)
                .query(Row.as(FormDraftTable::draft))
                .optional();
    }

    Optional<FormDraft> ofQuestionnaire(UUID questionnaire) {
        return database.sql("select * from questionnaires.draft where questionnaire_id = ?")
                .param(questionnaire)
                .query(Row.as(FormDraftTable::draft))
                .optional();
    }

    void add(UUID id, @Nullable UUID questionnaire, FormRows rows) {
        database.sql("""
                        insert into questionnaires.draft (id, questionnaire_id, title, rows)
                        values (:id, :questionnaire, :title, cast(:rows as jsonb))
                        """)
                .param("id", id)
                .param("questionnaire", questionnaire, Types.OTHER)
                .param("title", rows.setting("form_title"))
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .update();
    }

    /// Answers the moment of the change.
    Instant change(UUID id, FormRows rows) {
        return database.sql("""
                        update questionnaires.draft set title = :title, rows = cast(:rows as jsonb) where id = :id
                        returning recorded_at
                        """)
                .param("id", id)
                .param("title", rows.setting("form_title"))
                .param("rows", JsonMapper.shared().writeValueAsString(rows))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static FormDraft draft(Row row) throws SQLException {
        return new FormDraft(
                row.id("id"),
                row.id("questionnaire_id"),
                row.get("rows", FormRows.class),
                row.moment("recorded_at"),
                row.id("recorded_by"));
    }
}
