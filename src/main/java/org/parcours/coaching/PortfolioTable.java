package org.parcours.coaching;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PortfolioTable {
    private final JdbcClient database;

    PortfolioTable(JdbcClient database) {
        this.database = database;
    }

    Optional<InCharge> inCharge(UUID startup, LocalDate on) {
        return database.sql("select * from coaching.in_charge(:on) where startup_id = :startup")
                .param("on", on)
                .param("startup", startup)
                .query(Row.as(row -> new InCharge(
                        row.id("startup_id"), row.id("park_id"), row.id("person_id"), row.id("holder_id"))))
                .optional();
    }

    /// Latest first.
    List<Assignment> assignments(Collection<UUID> startups) {
        return database.sql("""
            select * from coaching.assignment where startup_id = any (:startups)
            order by startup_id, assigned_from desc, assigned_until desc nulls first, recorded_at desc
            """)
                .param("startups", startups.toArray(UUID[]::new))
                .query(Row.as(row -> new Assignment(
                        row.id("id"),
                        row.id("startup_id"),
                        row.id("park_id"),
                        row.id("person_id"),
                        row.day("assigned_from"),
                        row.day("assigned_until"),
                        row.text("note"))))
                .list();
    }

    List<UUID> actedFor(UUID person, LocalDate on) {
        return database.sql("select startup_id from coaching.portfolio(?, ?)")
                .params(person, on)
                .query(Row.as(UUID.class))
                .list();
    }

    List<PortfolioEntry> held(UUID person, LocalDate on) {
        return database.sql("""
            select a.*, s.name, s.name_arabic, coalesce(c.person_id, a.person_id) as acting,
              exists (select from coaching.supported(:on) g where g.startup_id = s.id) as supported,
              (select max(e.held_on) from coaching.exchange e where e.startup_id = s.id and e.held_on <= :on) as last_exchange,
              n.open, n.late
            from coaching.assignment a
            join startups.startup s on s.id = a.startup_id
            left join coaching.in_charge(:on) c on c.startup_id = a.startup_id
            cross join lateral (
              select count(*)::int as open, (count(*) filter (where n.due_on < :on))::int as late from coaching.next_step n
              where n.startup_id = s.id and not exists (select from coaching.step_done d where d.next_step_id = n.id)) n
            where a.person_id = any (array(select :person union all
                select b.person_id from coaching.absence b where b.stand_in_id = :person and :on between b.absent_from and b.absent_until))
              and a.assigned_from <= :on and (a.assigned_until is null or a.assigned_until > :on)
            order by s.name, s.id
            """)
                .param("person", person)
                .param("on", on)
                .query(Row.as(row -> new PortfolioEntry(
                        row.id("startup_id"),
                        row.text("name"),
                        row.text("name_arabic"),
                        row.id("park_id"),
                        row.id("acting"),
                        row.id("person_id"),
                        row.day("assigned_from"),
                        row.yes("supported"),
                        row.day("last_exchange"),
                        row.number("open"),
                        row.number("late"),
                        row.text("note"))))
                .list();
    }

    List<Load> loads(LocalDate on) {
        return database.sql("""
            with held as (
              select c.person_id, count(g.startup_id)::int as supported, (count(*) - count(g.startup_id))::int as "left"
              from coaching.in_charge(:on) c left join coaching.supported(:on) g on g.startup_id = c.startup_id group by c.person_id),
            steps as (
              select n.owner_id, count(*)::int as open, (count(*) filter (where n.due_on < :on))::int as late from coaching.next_step n
              where not exists (select from coaching.step_done d where d.next_step_id = n.id) group by n.owner_id),
            people as (
              select a.person_id from accounts.acting(:on) a join accounts.role_held r on r.person_id = a.person_id and r.role = 'COORDINATOR'
              where (select database.everywhere()) or a.park_id is null or a.park_id = any ((select database.parks())::uuid[])
              union select person_id from held)
            select p.person_id, coalesce(h.supported, 0) as supported, coalesce(h."left", 0) as "left",
              coalesce(s.open, 0) as open, coalesce(s.late, 0) as late
            from people p left join held h using (person_id) left join steps s on s.owner_id = p.person_id
            order by 2 desc, 1
            """)
                .param("on", on)
                .query(Row.as(row -> new Load(
                        row.id("person_id"),
                        row.number("supported"),
                        row.number("left"),
                        row.number("open"),
                        row.number("late"))))
                .list();
    }

    List<Unattended> unattended(LocalDate on) {
        return database.sql("""
            select s.id, s.name, s.name_arabic, s.park_id, a.person_id as holder,
              case when a.id is null then 'NOBODY'
                when exists (select from coaching.absence b join coaching.absence c on c.person_id = b.stand_in_id and :on between c.absent_from and c.absent_until
                  where b.person_id = a.person_id and :on between b.absent_from and b.absent_until) then 'AWAY'
                else 'UNABLE' end as why
            from coaching.supported(:on) g join startups.startup s on s.id = g.startup_id
            left join coaching.assignment a on a.startup_id = s.id and a.assigned_from <= :on and (a.assigned_until is null or a.assigned_until > :on)
            where not exists (select from coaching.in_charge(:on) c where c.startup_id = s.id)
            order by s.name, s.id limit 500
            """)
                .param("on", on)
                .query(Row.as(row -> new Unattended(
                        row.id("id"),
                        row.text("name"),
                        row.text("name_arabic"),
                        row.id("park_id"),
                        row.id("holder"),
                        row.get("why", Unattended.Why.class))))
                .list();
    }

    Set<UUID> acting(UUID park, LocalDate on) {
        return Set.copyOf(
                database.sql("select person_id from accounts.acting(:on) where park_id is null or park_id = :park")
                        .param("on", on)
                        .param("park", park)
                        .query(Row.as(UUID.class))
                        .list());
    }

    Map<UUID, Integer> numbersHeld(Collection<UUID> people, LocalDate on) {
        return database.sql("""
            select person_id, count(*)::int as held from coaching.assignment
            where person_id = any (:people) and assigned_from <= :on and (assigned_until is null or assigned_until > :on)
            group by person_id
            """)
                .param("people", people.toArray(UUID[]::new))
                .param("on", on)
                .query(Row.map(row -> row.id("person_id"), row -> row.number("held")));
    }

    /// Startups within reach and their parks, kept from being handed over by anybody else until this is done.
    Map<UUID, UUID> hold(Collection<UUID> startups) {
        return database.sql("select id, park_id from startups.startup where id = any (:startups) order by id for no key"
                        + " update")
                .param("startups", startups.toArray(UUID[]::new))
                .query(Row.map(row -> row.id("id"), row -> row.id("park_id")));
    }

    void end(UUID assignment, LocalDate until) {
        database.sql("update coaching.assignment set assigned_until = :until where id = :id")
                .param("until", until)
                .param("id", assignment)
                .update();
    }

    void add(UUID startup, UUID park, UUID person, LocalDate from, @Nullable String note) {
        database.sql("""
            insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from, note)
            values (:id, :startup, :park, :person, :from, :note)
            """)
                .param("id", Ids.next())
                .param("startup", startup)
                .param("park", park)
                .param("person", person)
                .param("from", from)
                .param("note", note, Types.VARCHAR)
                .update();
    }

    /// Two people hold a startup until all of a move is put back.
    void defer() {
        database.sql("set constraints all deferred").update();
    }
}
