package org.parcours.questionnaires.answers;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.files.FileType;
import org.parcours.files.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerFileTable {
    private final JdbcClient database;

    AnswerFileTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, StoredFile> of(UUID sheet) {
        Map<String, StoredFile> files = new LinkedHashMap<>();
        database.sql("select * from questionnaires.answer_file where sheet_id = ? order by question")
                .param(sheet)
                .query(Row.as(row -> files.put(row.text("question"), file(row))))
                .list();
        return files;
    }

    Optional<StoredFile> byQuestion(UUID sheet, String question) {
        return database.sql("select * from questionnaires.answer_file where sheet_id = ? and question = ?")
                .params(sheet, question)
                .query(Row.as(row -> file(row)))
                .optional();
    }

    /// Returns what all contents of a sheet take, whole megabytes, each counted once.
    int megabytes(UUID sheet) {
        return database.sql("""
                        select (coalesce(sum(size), 0) / 1048576)::int from (
                          select digest, size from questionnaires.answer_file where sheet_id = :sheet
                          union select digest, size from questionnaires.answer_file_history where sheet_id = :sheet
                        ) contents
                        """).param("sheet", sheet).query(Integer.class).single();
    }

    void save(AnswerFiles.Holder holder, String question, StoredFile file) {
        database.sql("""
                        insert into questionnaires.answer_file (id, sheet_id, park_id, dossier_id, question, digest, name, media_type, size)
                        values (:id, :sheet, :park, :dossier, :question, :digest, :name, :type, :size)
                        on conflict (sheet_id, question) do update
                          set digest = excluded.digest, name = excluded.name, media_type = excluded.media_type, size = excluded.size
                        """)
                .param("id", Ids.next())
                .param("sheet", holder.sheet())
                .param("park", holder.park())
                .param("dossier", holder.dossier())
                .param("question", question)
                .param("digest", file.digest())
                .param("name", file.name())
                .param("type", file.type().mediaType())
                .param("size", file.size())
                .update();
    }

    void remove(UUID sheet, String question) {
        database.sql("delete from questionnaires.answer_file where sheet_id = ? and question = ?")
                .params(sheet, question)
                .update();
    }

    private static StoredFile file(Row row) throws SQLException {
        return new StoredFile(
                row.text("name"),
                FileType.ofMediaType(row.text("media_type")),
                row.count("size"),
                row.get("digest", byte[].class));
    }
}
