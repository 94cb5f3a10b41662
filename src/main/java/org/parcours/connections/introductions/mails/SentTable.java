package org.parcours.connections.introductions.mails;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SentTable {
    private final JdbcClient database;

    SentTable(JdbcClient database) {
        this.database = database;
    }

    void add(Introduction introduction, Sent sent) {
        Side side = sent.side();
        database.sql("""
                        insert into connections.introduction_mail
                          (id, introduction_id, startup_id, park_id, partner_id, side, purpose, sent_on, letter_id, holder)
                        values (:id, :introduction, :startup, :park, :partner, :side, :purpose, :on, :letter, :holder)
                        """)
                .param("id", sent.id())
                .param("introduction", introduction.id())
                .param("startup", introduction.startup())
                .param("park", introduction.park())
                .param("partner", introduction.partner())
                .param("side", side == null ? null : side.name(), Types.VARCHAR)
                .param("purpose", sent.purpose().name())
                .param("on", sent.sentOn())
                .param("letter", sent.letter())
                .param("holder", sent.holder())
                .update();
    }

    Optional<Sent> byId(UUID sent) {
        return database.sql("select * from connections.introduction_mail where id = ?")
                .param(sent)
                .query(SentTable::sent)
                .optional();
    }

    /// Newest first.
    List<Sent> of(Collection<UUID> introductions) {
        return introductions.isEmpty()
                ? List.of()
                : database.sql("""
                                select * from connections.introduction_mail
                                where introduction_id = any(:ids) order by sent_on desc, id desc
                                """)
                        .param("ids", introductions.toArray(UUID[]::new))
                        .query(SentTable::sent)
                        .list();
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        String side = row.getString("side");
        return new Sent(
                row.getObject("id", UUID.class),
                row.getObject("introduction_id", UUID.class),
                side == null ? null : Side.valueOf(side),
                Sent.Purpose.valueOf(row.getString("purpose")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("letter_id", UUID.class),
                row.getString("holder"));
    }

    /// Introductions that wait for a side.
    List<UUID> waiting(LocalDate on) {
        return database.sql("""
                        select introduction_id from connections.introductions_on(:on)
                        where state in ('PROPOSED', 'STARTUP_AGREED') order by state_on, introduction_id
                        """)
                .param("on", on)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
