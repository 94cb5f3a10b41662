package org.parcours.accounts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleTable {
    private final JdbcClient database;

    RoleTable(JdbcClient database) {
        this.database = database;
    }

    private record Holding(UUID person, RoleHeld held) {}

    Map<UUID, List<RoleHeld>> of(Collection<UUID> people) {
        return database
                .sql("select * from accounts.role_held where person_id = any (?) order by held_from, id")
                .param(people.toArray(UUID[]::new))
                .query(Row.as(row -> new Holding(row.id("person_id"), held(row))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Holding::person, Collectors.mapping(Holding::held, Collectors.toList())));
    }

    private static RoleHeld held(Row row) throws SQLException {
        return new RoleHeld(
                row.id("id"),
                row.get("role", Role.class),
                row.id("park_id"),
                row.id("dossier_id"),
                row.day("held_from"),
                row.day("held_until"));
    }

    void add(UUID person, RoleHeld held) {
        database.sql("""
                        insert into accounts.role_held (id, person_id, role, park_id, dossier_id, held_from, held_until)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        held.id(), person, held.role().name(), held.park(), held.dossier(), held.from(), held.until()))
                .update();
    }

    void end(UUID held, LocalDate last) {
        database.sql("update accounts.role_held set held_until = ? where id = ?")
                .params(last, held)
                .update();
    }

    void remove(UUID held) {
        database.sql("delete from accounts.role_held where id = ?").param(held).update();
    }
}
