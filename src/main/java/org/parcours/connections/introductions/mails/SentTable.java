package org.parcours.connections.introductions.mails;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentTable {
    private static final String SELECT = """
            select *, introduction_id as introduction, letter_id as letter from connections.introduction_mail\s""";

    private final JdbcClient database;

    SentTable(JdbcClient database) {
        this.database = database;
    }

    void add(Introduction introduction, Sent sent) {
        database.sql("""
                        insert into connections.introduction_mail
                          (id, introduction_id, startup_id, park_id, partner_id, side, purpose, sent_on, letter_id, holder)
                        values (:id, :introduction, :startup, :park, :partner, :side, :purpose, :sentOn, :letter, :holder)
                        """).paramSource(sent).paramSource(introduction).update();
    }

    Optional<Sent> byId(UUID sent) {
        return database.sql(SELECT + "where id = ?")
                .param(sent)
                .query(Row.as(Sent.class))
                .optional();
    }

    /// Newest first.
    List<Sent> of(Collection<UUID> introductions) {
        return introductions.isEmpty()
                ? List.of()
                : database.sql(SELECT
                                + "where introduction_id = any(cast(:ids as uuid[])) order by sent_on desc, id desc")
                        .param("ids", introductions)
                        .query(Row.as(Sent.class))
                        .list();
    }

    /// Introductions that wait for a side.
    List<UUID> waiting(LocalDate on) {
        return database.sql("""
                        select introduction_id from connections.introductions_on(:on)
                        where state in ('PROPOSED', 'STARTUP_AGREED') order by state_on, introduction_id
                        """).param("on", on).query(Row.as(UUID.class)).list();
    }
}
