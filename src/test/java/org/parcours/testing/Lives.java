package org.parcours.testing;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes parks, journeys and what became of them straight into the tables, as their owner.
public final class Lives {
    private final JdbcClient database;

    public Lives(DataSource owner) {
        this.database = JdbcClient.create(owner);
    }

    public UUID park(String code, String openedOn) {
        UUID region = Ids.next();
        UUID park = Ids.next();
        database.sql("insert into parks.region (id, code, names) values (?, ?, '{\"fr\":\"Région\"}')")
                .params(region, "region-" + code)
                .update();
        database.sql("""
                        insert into parks.park (id, region_id, code, names, city, opened_on)
                        values (?, ?, ?, jsonb_build_object('fr', ?), '{"fr":"Ville"}', ?)
                        """)
                .params(park, region, code, code, LocalDate.parse(openedOn))
                .update();
        return park;
    }

    /// A startup with one journey, followed from its admission.
    public Life admitted(UUID park, String admittedOn) {
        return admitted(park, LocalDate.parse(admittedOn), LocalDate.parse(admittedOn));
    }

    public Life admitted(UUID park, LocalDate admittedOn, LocalDate followedFrom) {
        Life life = new Life(park, Ids.next(), Ids.next());
        String name = "Company " + life.startup;
        database.sql("""
                        insert into startups.startup (id, park_id, name, kind, sector, residency, search_key)
                        values (?, ?, ?, 'STARTUP', 'it', 'RESIDENT', ?)
                        """).params(life.startup, park, name, name).update();
        database.sql("""
                        insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(life.journey, life.startup, park, admittedOn, followedFrom, admittedOn.plusMonths(60))
                .update();
        return life;
    }

    /// One company, told in order.
    public final class Life {
        public final UUID park;
        public final UUID startup;
        public final UUID journey;

        private Life(UUID park, UUID startup, UUID journey) {
            this.park = park;
            this.startup = startup;
            this.journey = journey;
        }

        public Life seen(String on, String status) {
            return seen(on, status, "VISIT", null);
        }

        public Life seen(String on, String status, String source, @Nullable String happenedOn) {
            database.sql("""
                            insert into startups.observation (id, startup_id, park_id, seen_on, status, source, happened_on)
                            values (?, ?, ?, ?, ?, ?, cast(nullif(?, '') as date))
                            """)
                    .params(
                            Ids.next(),
                            startup,
                            park,
                            LocalDate.parse(on),
                            status,
                            source,
                            happenedOn == null ? "" : happenedOn)
                    .update();
            return this;
        }

        public Life left(String on, String kind) {
            database.sql(
                            "insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind) values (?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), journey, startup, park, LocalDate.parse(on), kind)
                    .update();
            return this;
        }

        /// A stage from a day on, open or until another.
        public Life staged(String stage, String since, @Nullable String until) {
            database.sql("""
                            insert into startups.stage (id, journey_id, startup_id, park_id, stage, since, until)
                            values (?, ?, ?, ?, ?, ?, cast(nullif(?, '') as date))
                            """)
                    .params(
                            Ids.next(),
                            journey,
                            startup,
                            park,
                            stage,
                            LocalDate.parse(since),
                            until == null ? "" : until)
                    .update();
            return this;
        }

        public Life founded(String on) {
            database.sql("update startups.startup set founded_on = ? where id = ?")
                    .params(LocalDate.parse(on), startup)
                    .update();
            return this;
        }
    }
}
