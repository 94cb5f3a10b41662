package org.parcours.surveys.facts;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.facts.Claim.Contradiction;
import org.parcours.surveys.facts.Claim.Decision;
import org.parcours.surveys.facts.Claim.Known;
import org.parcours.surveys.facts.Claim.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimTable {
    private final JdbcClient database;

    ClaimTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Claim> byId(UUID id) {
        return database.sql("select * from surveys.claim where id = ?")
                .param(id)
                .query(Row.as(ClaimTable::claim))
                .optional();
    }

    List<Claim> ofSheet(UUID asked) {
        return database.sql("select * from surveys.claim where asked_id = ?")
                .param(asked)
                .query(Row.as(ClaimTable::claim))
                .list();
    }

    /// The newest answers first, each sheet's in the order of their names.
    List<Claim> of(UUID startup) {
        return database.sql(
                        "select * from surveys.claim where startup_id = ? order by said_on desc, asked_id, question")
                .param(startup)
                .query(Row.as(ClaimTable::claim))
                .list();
    }

    List<Claim> held() {
        return database.sql("select * from surveys.claim where state = 'HELD' order by said_on, startup_id, question")
                .query(Row.as(ClaimTable::claim))
                .list();
    }

    /// Lets one person at a time decide, until the transaction ends.
    Optional<Claim> hold(UUID id) {
        return database.sql("select * from surveys.claim where id = ? for update")
                .param(id)
                .query(Row.as(ClaimTable::claim))
                .optional();
    }

    void remove(UUID id) {
        database.sql("delete from surveys.claim where id = ?").param(id).update();
    }

    void keep(Claim claim) {
        Said said = claim.said();
        @Nullable Contradiction contradiction = claim.contradiction();
        @Nullable Known known = contradiction == null ? null : contradiction.known();
        @Nullable Decision decision = claim.decision();
        database.sql("""
                        insert into surveys.claim (id, asked_id, startup_id, park_id, question, kind, code, said, currency,
                          period_from, period_until, said_on, state, doubt, known_text, known_currency, known_source, known_on,
                          settled, decided_on, reason)
                        select :id, a.id, a.startup_id, a.park_id, :question, :kind, :code, :said, :currency,
                          :from, :until, :on, :state, :doubt, :known, :knownCurrency, :knownSource, :knownOn,
                          :settled, :decidedOn, :reason from surveys.asked a where a.id = :asked
                        on conflict (id) do update set said = excluded.said, currency = excluded.currency,
                          period_from = excluded.period_from, period_until = excluded.period_until, said_on = excluded.said_on,
                          state = excluded.state, doubt = excluded.doubt, known_text = excluded.known_text,
                          known_currency = excluded.known_currency, known_source = excluded.known_source,
                          known_on = excluded.known_on, settled = excluded.settled, decided_on = excluded.decided_on,
                          reason = excluded.reason
                        """)
                .param("id", claim.id())
                .param("asked", claim.asked())
                .param("question", said.question())
                .param("kind", said.kind())
                .param("code", said.code())
                .param("said", said.text())
                .param("currency", said.currency())
                .param("from", said.about().from())
                .param("until", said.about().until())
                .param("on", said.on())
                .param("state", claim.state())
                .param("doubt", contradiction == null ? null : contradiction.doubt())
                .param("known", known == null ? null : known.text())
                .param("knownCurrency", known == null ? null : known.currency())
                .param("knownSource", known == null ? null : known.source())
                .param("knownOn", known == null ? null : known.on())
                .param("settled", claim.settled())
                .param("decidedOn", decision == null ? null : decision.on())
                .param("reason", decision == null ? null : decision.reason())
                .update();
    }

    private static Claim claim(Row row) throws SQLException {
        LocalDate decided = row.day("decided_on");
        return new Claim(
                row.id("id"),
                row.id("asked_id"),
                row.id("startup_id"),
                new Said(
                        row.text("question"),
                        row.get("kind", FactKind.class),
                        row.text("code"),
                        row.text("said"),
                        row.text("currency"),
                        new DateRange(row.day("period_from"), row.day("period_until")),
                        row.day("said_on")),
                row.get("state", Claim.State.class),
                contradiction(row),
                decided == null ? null : new Decision(row.text("settled"), decided, row.text("reason")));
    }

    private static @Nullable Contradiction contradiction(Row row) throws SQLException {
        Claim.Doubt doubt = row.get("doubt", Claim.Doubt.class);
        if (doubt == null) {
            return null;
        }
        String known = row.text("known_text");
        return new Contradiction(
                doubt,
                known == null
                        ? null
                        : new Known(
                                known,
                                row.text("known_currency"),
                                row.get("known_source", Source.class),
                                row.day("known_on")));
    }
}
