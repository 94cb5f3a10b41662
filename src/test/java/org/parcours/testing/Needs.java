package org.parcours.testing;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes needs, what was done about them and what came of it straight into the tables, as their owner.
public final class Needs {
    private final JdbcClient database;

    public Needs(DataSource owner) {
        this.database = JdbcClient.create(owner);
    }

    private UUID person() {
        UUID person = Ids.next();
        database.sql("insert into accounts.person (id, name, email) values (?, 'Salma', ?)")
                .params(person, person + "@example.org")
                .update();
        return person;
    }

    private UUID partner() {
        UUID partner = Ids.next();
        database.sql("insert into connections.partner (id, kind, name, search_key) values (?, 'BANK', 'Bank', 'bank')")
                .params(partner)
                .update();
        return partner;
    }

    /// A need of a family on a day, with its first step.
    public Need of(Lives.Life life, String family, String on) {
        Need need = new Need(life, Ids.next(), LocalDate.parse(on));
        database.sql("""
                        insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by)
                        values (?, ?, ?, ?, 'words', 'ORDINARY', ?, 'Founder')
                        """)
                .params(need.id, life.startup, life.park, family, need.on)
                .update();
        return need.step("EXPRESSED", on);
    }

    /// An exchange that is about no need.
    public void exchange(Lives.Life life, String on) {
        exchange(life, null, on);
    }

    private void exchange(Lives.Life life, @Nullable UUID need, String on) {
        database.sql("""
                        insert into coaching.exchange (id, startup_id, park_id, kind, held_on, person_id, about, need_id, note_key)
                        values (?, ?, ?, 'CALL', ?, ?, 'about', ?, ?)
                        """)
                .param(1, Ids.next())
                .param(2, life.startup)
                .param(3, life.park)
                .param(4, LocalDate.parse(on))
                .param(5, person())
                .param(6, need, Types.OTHER)
                .param(7, Ids.next())
                .update();
    }

    /// One need, told in order.
    public final class Need {
        public final UUID id;
        private final Lives.Life life;
        private final LocalDate on;

        private Need(Lives.Life life, UUID id, LocalDate on) {
            this.life = life;
            this.id = id;
            this.on = on;
        }

        public Need step(String state, String day) {
            UUID step = Ids.next();
            database.sql("""
                            insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on, reason)
                            values (?, ?, ?, ?, ?, ?, 'reason')
                            """)
                    .params(step, id, life.startup, life.park, state, LocalDate.parse(day))
                    .update();
            return this;
        }

        public Need contacted(String day) {
            exchange(life, id, day);
            return this;
        }

        /// Asked at the end whether it was useful, and what was answered.
        public Need asked(String day, @Nullable String answer) {
            UUID request = Ids.next();
            database.sql("""
                            insert into coaching.feedback_request (id, need_id, step_id, startup_id, park_id, holder, letter_id, asked_on)
                            values (?, ?, ?, ?, ?, 'holder', ?, ?)
                            """)
                    .params(request, id, Ids.next(), life.startup, life.park, Ids.next(), LocalDate.parse(day))
                    .update();
            if (answer != null) {
                database.sql("""
                                insert into coaching.feedback (id, request_id, startup_id, park_id, answer, given_on)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(Ids.next(), request, life.startup, life.park, answer, LocalDate.parse(day))
                        .update();
            }
            return this;
        }

        public Introduction introduced(String day) {
            Introduction introduction = new Introduction(life, Ids.next(), partner());
            database.sql("""
                            insert into connections.introduction (id, startup_id, park_id, need_id, partner_id, proposed_on)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(introduction.id, life.startup, life.park, id, introduction.partner, LocalDate.parse(day))
                    .update();
            database.sql("""
                            insert into coaching.need_introduction (id, need_id, startup_id, park_id, happened_on, words)
                            values (?, ?, ?, ?, ?, 'Bank')
                            """)
                    .params(Ids.next(), id, life.startup, life.park, LocalDate.parse(day))
                    .update();
            return introduction.step("PROPOSED", day);
        }
    }

    /// One introduction, told in order.
    public final class Introduction {
        public final UUID id;
        private final Lives.Life life;
        private final UUID partner;
        private int position;

        private Introduction(Lives.Life life, UUID id, UUID partner) {
            this.life = life;
            this.id = id;
            this.partner = partner;
        }

        public Introduction step(String step, String day) {
            position++;
            database.sql("""
                            insert into connections.introduction_step
                              (id, introduction_id, startup_id, park_id, partner_id, step, side, happened_on, position)
                            values (?, ?, ?, ?, ?, ?, 'STAFF', ?, ?)
                            """)
                    .params(Ids.next(), id, life.startup, life.park, partner, step, LocalDate.parse(day), position)
                    .update();
            return this;
        }

        /// Both agreed on a day.
        public Introduction agreed(String day) {
            return step("STARTUP_AGREED", day).step("PARTNER_AGREED", day).step("CONNECTED", day);
        }

        /// What came of it.
        ///
        /// @param value null where nobody said it
        public Introduction outcome(String kind, String day, @Nullable Long value, @Nullable String currency) {
            database.sql("""
                            insert into connections.outcome
                              (id, introduction_id, startup_id, park_id, partner_id, kind, happened_on, value, currency, reason)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reason')
                            """)
                    .param(1, Ids.next())
                    .param(2, id)
                    .param(3, life.startup)
                    .param(4, life.park)
                    .param(5, partner)
                    .param(6, kind)
                    .param(7, LocalDate.parse(day))
                    .param(8, value, Types.NUMERIC)
                    .param(9, currency, Types.VARCHAR)
                    .update();
            return this;
        }
    }
}
