package org.parcours.connections.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.text.Language;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursTable {
    private static final RowMapper<Booking> BOOKING = Row.as(row -> new Booking(
            row.id("id"),
            row.id("partner_id"),
            row.id("startup_id"),
            row.id("contact_id"),
            new Booking.Guest(
                    row.text("guest_name"), row.text("guest_email"), row.get("guest_language", Language.class)),
            row.moment("starts_at"),
            row.moment("ends_at"),
            row.text("place"),
            row.text("topic")));

    private final JdbcClient database;

    HoursTable(JdbcClient database) {
        this.database = database;
    }

    List<OfficeHours> hours(UUID partner) {
        return database.sql("select * from connections.office_hours where partner_id = ? order by weekday, starts, id")
                .param(partner)
                .query(Row.as(row -> new OfficeHours(
                        row.id("id"),
                        row.id("partner_id"),
                        DayOfWeek.of(row.get("weekday", Integer.class)),
                        row.get("starts", LocalTime.class),
                        row.get("ends", LocalTime.class),
                        row.get("minutes", Integer.class),
                        row.text("place"),
                        row.day("held_from"),
                        row.day("held_until"))))
                .list();
    }

    void add(UUID id, OfficeHours hours) {
        database.sql("""
                        insert into connections.office_hours (id, partner_id, weekday, starts, ends, minutes, place, held_from, held_until)
                        values (:id, :partner, :weekday, :starts, :ends, :minutes, :place, :from, :until)
                        """)
                .param("id", id)
                .param("weekday", hours.weekday().getValue())
                .paramSource(hours)
                .update();
    }

    void remove(UUID partner, UUID hours) {
        database.sql("delete from connections.office_hours where id = ? and partner_id = ?")
                .params(hours, partner)
                .update();
    }

    List<Absence> absences(UUID partner, LocalDate from) {
        return database.sql("""
                        select *, partner_id as partner, away_from as from, away_until as until
                        from connections.absence where partner_id = ? and away_until >= ? order by away_from
                        """)
                .params(partner, from)
                .query(Row.as(Absence.class))
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
                        """).param("day", day).query(Row.as(UUID.class)).list();
    }

    /// False where the startup is out of reach.
    boolean add(Booking booking) {
        return database.sql("""
                        insert into connections.booking (id, partner_id, startup_id, park_id, contact_id, guest_name, guest_email, guest_language,
                          starts_at, ends_at, place, topic)
                        select :id, :partner, s.id, s.park_id, :contact, :name, :email, :language, :starts, :ends, :place, :topic
                        from startups.startup s where s.id = :startup
                        """)
                        .paramSource(booking)
                        .paramSource(booking.guest())
                        .update()
                > 0;
    }

    List<Booking> ofPartner(UUID partner, Instant from) {
        return database.sql("select * from connections.booking where partner_id = ? and ends_at > ? order by starts_at")
                .params(partner, from)
                .query(BOOKING)
                .list();
    }

    List<Booking> ofStartup(UUID startup, Instant from) {
        return database.sql("select * from connections.booking where startup_id = ? and ends_at > ? order by starts_at")
                .params(startup, from)
                .query(BOOKING)
                .list();
    }

    Optional<Booking> byId(UUID id) {
        return database.sql("select * from connections.booking where id = ?")
                .param(id)
                .query(BOOKING)
                .optional();
    }

    void remove(UUID booking) {
        database.sql("delete from connections.booking where id = ?")
                .param(booking)
                .update();
    }
}
