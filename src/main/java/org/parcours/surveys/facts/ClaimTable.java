package org.parcours.surveys.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                .query(ClaimTable::claim)
                .optional();
    }

    List<Claim> ofSheet(UUID asked) {
        return database.sql("select * from surveys.claim where asked_id = ?")
                .param(asked)
                .query(ClaimTable::claim)
                .list();
    }

    /// The newest answers first, each sheet's in the order of their names.
    List<Claim> of(UUID startup) {
        return database.sql(
                        "select * from surveys.claim where startup_id = ? order by said_on desc, asked_id, question")
                .param(startup)
                .query(ClaimTable::claim)
                .list();
    }

    List<Claim> held() {
        return database.sql("select * from surveys.claim where state = 'HELD' order by said_on, startup_id, question")
                .query(ClaimTable::claim)
                .list();
    }

    /// Lets one person at a time decide, until the transaction ends.
    Optional<Claim> hold(UUID id) {
        return database.sql("select * from surveys.claim where id = ? for update")
                .param(id)
                .query(ClaimTable::claim)
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
                .param("kind", said.kind().name())
                .param("code", said.code())
                .param("said", said.text())
                .param("currency", said.currency(), Types.CHAR)
                .param("from", said.about().from())
                .param("until", said.about().until())
                .param("on", said.on())
                .param("state", claim.state().name())
                .param(
                        "doubt",
                        contradiction == null ? null : contradiction.doubt().name(),
                        Types.VARCHAR)
                .param("known", known == null ? null : known.text(), Types.VARCHAR)
                .param("knownCurrency", known == null ? null : known.currency(), Types.CHAR)
                .param(
                        "knownSource",
                        known == null || known.source() == null
                                ? null
                                : known.source().name(),
                        Types.VARCHAR)
                .param("knownOn", known == null ? null : known.on(), Types.DATE)
                .param("settled", claim.settled(), Types.VARCHAR)
                .param("decidedOn", decision == null ? null : decision.on(), Types.DATE)
                .param("reason", decision == null ? null : decision.reason(), Types.VARCHAR)
                .update();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        LocalDate decided = row.getObject("decided_on", LocalDate.class);
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("asked_id", UUID.class),
                row.getObject("startup_id", UUID.class),
                new Said(
                        row.getString("question"),
                        FactKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("said"),
                        row.getString("currency"),
                        new DateRange(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_until", LocalDate.class)),
                        row.getObject("said_on", LocalDate.class)),
                Claim.State.valueOf(row.getString("state")),
                contradiction(row),
                decided == null ? null : new Decision(row.getString("settled"), decided, row.getString("reason")));
    }

    private static @Nullable Contradiction contradiction(ResultSet row) throws SQLException {
        String doubt = row.getString("doubt");
        if (doubt == null) {
            return null;
        }
        String known = row.getString("known_text");
        String source = row.getString("known_source");
        return new Contradiction(
                Claim.Doubt.valueOf(doubt),
                known == null
                        ? null
                        : new Known(
                                known,
                                row.getString("known_currency"),
                                source == null ? null : Source.valueOf(source),
                                row.getObject("known_on", LocalDate.class)));
    }
}
