package org.parcours.connections;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
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
                        select *, partner_id as partner from connections.contact
                        where partner_id = ? order by until is not null, since nulls first, id
                        """).param(partner).query(Row.as(Contact.class)).list();
    }

    void add(Contact contact) {
        database.sql("""
                        insert into connections.contact (id, partner_id, name, name_arabic, part, email, phone, language, since, until)
                        values (:id, :partner, :name, :nameArabic, :part, :email, :phone, :language, :since, :until)
                        """).paramSource(contact).update();
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
        return database.sql("""
                        select *, partner_id as partner, valid_until as until from connections.convention
                        where partner_id = ? order by signed_on desc, id
                        """).param(partner).query(Row.as(Convention.class)).list();
    }

    void sign(Convention convention) {
        database.sql("""
                        insert into connections.convention (id, partner_id, title, signed_on, valid_until, note)
                        values (:id, :partner, :title, :signedOn, :until, :note)
                        """).paramSource(convention).update();
    }

    void strike(UUID partner, UUID convention) {
        database.sql("delete from connections.convention where id = ? and partner_id = ?")
                .params(convention, partner)
                .update();
    }
}
