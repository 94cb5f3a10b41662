package org.parcours.indicators.publications;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.passports.Passport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChainTable {
    private final JdbcClient database;

    ChainTable(JdbcClient database) {
        this.database = database;
    }

    record Link(int number, String seal) {}

    /// One decision at a time, until the end of the transaction.
    void lock() {
        database.sql("select true from pg_advisory_xact_lock(hashtext('indicators.seal'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Link> last() {
        return database.sql("select number, seal from indicators.seal order by number desc limit 1")
                .query((row, number) -> new Link(row.getInt(1), row.getString(2)))
                .optional();
    }

    /// The name itself, or with the first number that makes it new.
    String free(String name) {
        return database.sql("""
                        select wanted from (
                          select 1 as n, cast(:name as text) as wanted union all select n, :name || '-' || n from generate_series(2, 10000) as n
                        ) as names where not exists (select from indicators.seal s where s.slug = wanted) order by n limit 1
                        """).param("name", name).query(String.class).single();
    }

    void add(int number, UUID publication, String slug, @Nullable UUID replaces, Passport passport) {
        database.sql("""
                        insert into indicators.seal (number, publication_id, slug, replaces, previous, seal, passport)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(number)
                .param(publication)
                .param(slug)
                .param(replaces)
                .param(passport.previous())
                .param(passport.seal())
                .param(passport.toJson())
                .update();
    }

    /// The texts of the passports before a place in the chain.
    List<String> before(int number) {
        return database.sql("select passport from indicators.seal where number < ? order by number")
                .param(number)
                .query((row, place) -> row.getString(1))
                .list();
    }

    /// The moment that the transaction records at.
    Instant moment() {
        return database.sql("select history.moment()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// Code and names of a park, as it is called today.
    Optional<String> park(UUID park) {
        return database.sql(
                        "select jsonb_build_object('code', code, 'names', names)::text from parks.park where id = ?")
                .param(park)
                .query(String.class)
                .optional();
    }
}
