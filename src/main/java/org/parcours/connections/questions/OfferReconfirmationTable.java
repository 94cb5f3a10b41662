package org.parcours.connections.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferReconfirmationTable {
    private final JdbcClient database;

    OfferReconfirmationTable(JdbcClient database) {
        this.database = database;
    }

    List<UUID> due(LocalDate day) {
        return database.sql("""
                        select offer_id from connections.offers_on(?) where standing = 'OPEN' and due and asked_on is null order by said_on, offer_id
                        """).param(day).query(Row.as(UUID.class)).list();
    }

    /// False where the offer was asked about on that day already.
    boolean add(UUID id, UUID offer, UUID contact, LocalDate day) {
        return database.sql("""
                        insert into connections.offer_question (id, offer_id, partner_id, contact_id, asked_on)
                        select :id, o.id, o.partner_id, :contact, :day from connections.offer o where o.id = :offer
                        on conflict (offer_id, asked_on) do nothing
                        """)
                        .param("id", id)
                        .param("contact", contact)
                        .param("day", day)
                        .param("offer", offer)
                        .update()
                > 0;
    }
}
