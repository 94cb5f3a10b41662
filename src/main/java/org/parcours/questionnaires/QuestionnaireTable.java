package org.parcours.questionnaires;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.questionnaires.forms.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class QuestionnaireTable {
    private static final String VERSIONS =
            "select v.*, q.code from questionnaires.version v join questionnaires.questionnaire q on q.id = v.questionnaire_id ";
    private final JdbcClient database;

    QuestionnaireTable(JdbcClient database) {
        this.database = database;
    }

    List<Version> latest() {
        return database.sql(VERSIONS + """
                        where v.number = (select max(number) from questionnaires.version o where o.questionnaire_id = v.questionnaire_id)
                        order by v.title, v.id
                        """)
                .query(Row.as(QuestionnaireTable::version))
                .list();
    }

    List<Version> versions(UUID questionnaire) {
        return database.sql(VERSIONS + "where v.questionnaire_id = ? order by v.number desc")
                .param(questionnaire)
                .query(Row.as(QuestionnaireTable::version))
                .list();
    }

    Optional<Version> version(UUID id) {
        return database.sql(VERSIONS + "where v.id = ?")
                .param(id)
                .query(Row.as(QuestionnaireTable::version))
                .optional();
    }

    UUID add(UUID id, String code) {
        database.sql("insert into questionnaires.questionnaire (id, code) values (?, ?)")
                .params(id, code)
                .update();
        return id;
    }

    void add(Version version) {
        database.sql("""
                        insert into questionnaires.version (id, questionnaire_id, number, title, form, published_on)
                        values (:id, :questionnaire, :number, :title, cast(:form as jsonb), :on)
                        """)
                .param("id", version.id())
                .param("questionnaire", version.questionnaire())
                .param("number", version.number())
                .param("title", version.title())
                .param("form", JsonMapper.shared().writeValueAsString(version.form()))
                .param("on", version.publishedOn())
                .update();
    }

    static Version version(Row row) throws SQLException {
        return new Version(
                row.id("id"),
                row.id("questionnaire_id"),
                row.text("code"),
                row.number("number"),
                row.day("published_on"),
                row.get("form", Form.class));
    }
}
