package org.parcours.connections;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MergeTable {
    private final JdbcClient database;

    MergeTable(JdbcClient database) {
        this.database = database;
    }

    /// Everything that belonged to `gone` belongs to `kept`, in whichever table of the product it stands.
    void merge(UUID gone, UUID kept) {
        database.sql("select connections.merge(?, ?)")
                .params(gone, kept)
                .query(Row.as(row -> 1))
                .single();
    }

    /// Puts back what the merging of this partner moved.
    void takeBack(UUID gone) {
        database.sql("select connections.take_back_merge(?)")
                .param(gone)
                .query(Row.as(row -> 1))
                .single();
    }

    Set<Duplicates.Apart> apart() {
        return new HashSet<>(database.sql("select one_id, other_id from connections.apart")
                .query(Row.as(row -> new Duplicates.Apart(row.id("one_id"), row.id("other_id"))))
                .list());
    }

    void tellApart(UUID id, UUID one, UUID other) {
        database.sql("insert into connections.apart (id, one_id, other_id) values (?, ?, ?) on conflict do nothing")
                .params(id, one, other)
                .update();
    }
}
