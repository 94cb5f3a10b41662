package org.parcours.connections.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.home.Appointment;
import org.parcours.home.Appointments;
import org.parcours.text.LocalizedText;
import org.parcours.text.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Meetings that startups booked with mentors stand in the calendar of who is in charge of the startup that day.
@Repository
class MeetingAppointments implements Appointments {
    private final JdbcClient database;
    private final Clock clock;

    MeetingAppointments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(UUID person, LocalDate from, LocalDate until) {
        return database.sql("""
            select b.id, b.startup_id, b.starts_at, b.ends_at, b.place, b.topic, s.name, s.name_arabic, p.name as mentor, p.name_arabic as mentor_arabic
            from connections.booking b
            join startups.startup s on s.id = b.startup_id
            join connections.partner p on p.id = b.partner_id
            where b.starts_at >= :from and b.starts_at < :until
              and exists (select from coaching.portfolio(:person, (b.starts_at at time zone :zone)::date) c where c.startup_id = b.startup_id)
            """)
                .param("person", person)
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("zone", clock.getZone().getId())
                .query(Row.as(row -> {
                    ZonedDateTime starts =
                            row.get("starts_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone());
                    Duration lasts = Duration.between(starts, row.get("ends_at", OffsetDateTime.class));
                    return new Appointment(
                            row.id("id"),
                            starts.toLocalDate(),
                            starts.toLocalTime(),
                            (int) lasts.toMinutes(),
                            Saying.of(
                                    "connections.appointment",
                                    new LocalizedText(row.text("name"), row.text("name_arabic"), null),
                                    new LocalizedText(row.text("mentor"), row.text("mentor_arabic"), null),
                                    row.text("topic"),
                                    row.text("place")),
                            "/startups/" + row.id("startup_id"));
                }))
                .list();
    }
}
