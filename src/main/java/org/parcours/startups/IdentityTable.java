package org.parcours.startups;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityTable {
    private final JdbcClient database;
    private final Histories histories;

    IdentityTable(JdbcClient database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    List<Identity.OtherName> otherNames(UUID startup) {
        return database.sql("select id, name from startups.other_name where startup_id = ? order by name")
                .param(startup)
                .query((row, number) -> new Identity.OtherName(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    List<Identity.Founder> founders(UUID startup) {
        return database.sql("""
                        select id, name, name_arabic, email, part, since, until from startups.founder
                        where startup_id = ? order by until is not null, part, name, id
                        """)
                .param(startup)
                .query((row, number) -> new Identity.Founder(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        row.getString("email"),
                        Identity.Part.valueOf(row.getString("part")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    List<Identity.Identifier> identifiers(UUID startup) {
        return database.sql("select id, kind, value from startups.identifier where startup_id = ? order by kind, value")
                .param(startup)
                .query((row, number) -> new Identity.Identifier(
                        row.getObject("id", UUID.class), row.getString("kind"), row.getString("value")))
                .list();
    }

    Optional<UUID> bearer(String kind, String value) {
        return database.sql("select startup_id from startups.identifier where kind = ? and value = ?")
                .params(kind, value)
                .query(UUID.class)
                .optional();
    }

    /// False where any dossier, within reach or not, bears the number already.
    boolean addIdentifier(UUID startup, Identity.Identifier identifier) {
        return database.sql("""
                        insert into startups.identifier (id, startup_id, park_id, kind, value)
                        select :id, s.id, s.park_id, :kind, :value from startups.startup s where s.id = :startup
                        on conflict do nothing
                        """)
                        .param("id", identifier.id())
                        .param("kind", identifier.kind())
                        .param("value", identifier.value())
                        .param("startup", startup)
                        .update()
                > 0;
    }

    void addFounder(UUID startup, UUID id, Identity.Founder founder) {
        database.sql("""
                        insert into startups.founder (id, startup_id, park_id, name, name_arabic, email, part, since, until)
                        select :id, s.id, s.park_id, :name, :arabic, :email, :part, :since, :until from startups.startup s where s.id = :startup
                        """)
                .param("id", id)
                .param("name", founder.name().strip())
                .param("arabic", founder.nameArabic(), Types.VARCHAR)
                .param("email", founder.email(), Types.OTHER)
                .param("part", founder.part().name())
                .param("since", founder.since(), Types.DATE)
                .param("until", founder.until(), Types.DATE)
                .param("startup", startup)
                .update();
    }

    void addOtherName(UUID startup, UUID id, String name) {
        database.sql("""
                        insert into startups.other_name (id, startup_id, park_id, name)
                        select :id, s.id, s.park_id, :name from startups.startup s where s.id = :startup
                        on conflict (startup_id, name) do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("startup", startup)
                .update();
    }

    /// The moment at which it went; empty where there is no such row.
    ///
    /// @param table written in the code, never from a request
    Optional<Instant> remove(String table, UUID startup, UUID id) {
        return histories.remove(new Kept(table, "startup_id"), startup, id);
    }
}
