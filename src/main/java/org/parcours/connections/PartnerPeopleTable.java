package org.parcours.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerPeopleTable {
    private final JdbcClient database;

    PartnerPeopleTable(JdbcClient database) {
        this.database = database;
    }

    List<Contact> contacts(UUID partner) {
        return database.sql("""
                        select * from connections.contact where partner_id = ? order by until is not null, since nulls first, id
                        """)
                .param(partner)
                .query(PartnerPeopleTable::contact)
                .list();
    }

    void add(UUID id, Contact contact) {
        database.sql("""
                        insert into connections.contact (id, partner_id, name, name_arabic, part, email, phone, language, since, until)
                        values (:id, :partner, :name, :arabic, :part, :email, :phone, :language, :since, :until)
                        """)
                .param("id", id)
                .param("partner", contact.partner())
                .param("name", contact.name().strip())
                .param("arabic", contact.nameArabic(), Types.VARCHAR)
                .param("part", contact.part(), Types.VARCHAR)
                .param("email", contact.email(), Types.OTHER)
                .param("phone", contact.phone(), Types.VARCHAR)
                .param("language", contact.language().tag())
                .param("since", contact.since(), Types.DATE)
                .param("until", contact.until(), Types.DATE)
                .update();
    }

    void leave(UUID partner, UUID contact, LocalDate day) {
        database.sql("""
                        update connections.contact set until = :day, since = least(since, :day)
                        where id = :id and partner_id = :partner and until is null
                        """)
                .param("day", day)
                .param("id", contact)
                .param("partner", partner)
                .update();
    }

    List<Convention> conventions(UUID partner) {
        return database.sql("select * from connections.convention where partner_id = ? order by signed_on desc, id")
                .param(partner)
                .query((row, number) -> new Convention(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("title"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    void sign(UUID id, Convention convention) {
        database.sql("""
                        insert into connections.convention (id, partner_id, title, signed_on, valid_until, note)
                        values (:id, :partner, :title, :signed, :until, :note)
                        """)
                .param("id", id)
                .param("partner", convention.partner())
                .param("title", convention.title().strip())
                .param("signed", convention.signedOn())
                .param("until", convention.until(), Types.DATE)
                .param("note", convention.note(), Types.VARCHAR)
                .update();
    }

    void strike(UUID partner, UUID convention) {
        database.sql("delete from connections.convention where id = ? and partner_id = ?")
                .params(convention, partner)
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                row.getString("part"),
                row.getString("email"),
                row.getString("phone"),
                Language.of(row.getString("language")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
