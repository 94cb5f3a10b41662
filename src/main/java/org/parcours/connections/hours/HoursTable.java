package org.parcours.connections.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursTable {
    private final JdbcClient database;

    HoursTable(JdbcClient database) {
        this.database = database;
    }

    List<OfficeHours> hours(UUID partner) {
        return database.sql("select * from connections.office_hours where partner_id = ? order by weekday, starts, id")
                .param(partner)
                .query((row, number) -> new OfficeHours(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_until", LocalDate.class)))
                .list();
    }

    void add(OfficeHours hours) {
        database.sql("""
                        insert into connections.office_hours (id, partner_id, weekday, starts, ends, minutes, place, held_from, held_until)
                        values (:id, :partner, :weekday, :starts, :ends, :minutes, :place, :from, :until)
                        """)
                .param("id", hours.id())
                .param("partner", hours.partner())
                .param("weekday", hours.weekday().getValue())
                .param("starts", hours.starts())
                .param("ends", hours.ends())
                .param("minutes", hours.minutes())
                .param("place", hours.place())
                .param("from", hours.from())
                .param("until", hours.until(), Types.DATE)
                .update();
    }

    void remove(UUID partner, UUID hours) {
        database.sql("delete from connections.office_hours where id = ? and partner_id = ?")
                .params(hours, partner)
                .update();
    }

    List<Absence> absences(UUID partner, LocalDate from) {
        return database.sql(
                        "select * from connections.absence where partner_id = ? and away_until >= ? order by away_from")
                .params(partner, from)
                .query((row, number) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getObject("away_from", LocalDate.class),
                        row.getObject("away_until", LocalDate.class)))
                .list();
    }

    void add(Absence absence) {
        database.sql("insert into connections.absence (id, partner_id, away_from, away_until) values (?, ?, ?, ?)")
                .params(absence.id(), absence.partner(), absence.from(), absence.until())
                .update();
    }

    void removeAbsence(UUID partner, UUID absence) {
        database.sql("delete from connections.absence where id = ? and partner_id = ?")
                .params(absence, partner)
                .update();
    }

    /// Partners that have hours on a day or later and somebody to write to.
    List<UUID> receiving(LocalDate day) {
        return database.sql("""
                        select p.id from connections.partner p where p.merged_into is null
                          and exists (select from connections.office_hours h where h.partner_id = p.id and (h.held_until is null or h.held_until >= :day))
                          and exists (select from connections.contact c where c.partner_id = p.id and c.email is not null and (c.until is null or c.until >= :day))
                        order by p.name, p.id
                        """)
                .param("day", day)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// False where the startup is out of reach.
    boolean add(Booking booking) {
        return database.sql("""
                        insert into connections.booking (id, partner_id, startup_id, park_id, contact_id, guest_name, guest_email, guest_language,
                          starts_at, ends_at, place, topic)
                        select :id, :partner, s.id, s.park_id, :contact, :name, :email, :language, :starts, :ends, :place, :topic
                        from startups.startup s where s.id = :startup
                        """)
                        .param("id", booking.id())
                        .param("partner", booking.partner())
                        .param("startup", booking.startup())
                        .param("contact", booking.contact())
                        .param("name", booking.guest().name())
                        .param("email", booking.guest().email(), Types.OTHER)
                        .param("language", booking.guest().language().tag())
                        .param("starts", booking.starts().atOffset(ZoneOffset.UTC))
                        .param("ends", booking.ends().atOffset(ZoneOffset.UTC))
                        .param("place", booking.place())
                        .param("topic", booking.topic())
                        .update()
                > 0;
    }

    List<Booking> ofPartner(UUID partner, Instant from) {
        return database.sql("select * from connections.booking where partner_id = ? and ends_at > ? order by starts_at")
                .params(partner, from.atOffset(ZoneOffset.UTC))
                .query(HoursTable::booking)
                .list();
    }

    List<Booking> ofStartup(UUID startup, Instant from) {
        return database.sql("select * from connections.booking where startup_id = ? and ends_at > ? order by starts_at")
                .params(startup, from.atOffset(ZoneOffset.UTC))
                .query(HoursTable::booking)
                .list();
    }

    Optional<Booking> byId(UUID id) {
        return database.sql("select * from connections.booking where id = ?")
                .param(id)
                .query(HoursTable::booking)
                .optional();
    }

    void remove(UUID booking) {
        database.sql("delete from connections.booking where id = ?")
                .param(booking)
                .update();
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                new Booking.Guest(
                        row.getString("guest_name"),
                        row.getString("guest_email"),
                        Language.of(row.getString("guest_language"))),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                row.getString("topic"));
    }
}
