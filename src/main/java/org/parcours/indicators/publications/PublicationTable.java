package org.parcours.indicators.publications;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.passports.CanonicalJson;
import org.parcours.indicators.publications.Publication.Act;
import org.parcours.indicators.publications.Publication.Decision;
import org.parcours.indicators.publications.Publication.Sealed;
import org.parcours.indicators.publications.frozen.EvidenceLine;
import org.parcours.indicators.publications.frozen.EvidenceTree;
import org.parcours.indicators.publications.frozen.Frozen;
import org.parcours.indicators.publications.frozen.FrozenFigure;
import org.parcours.indicators.publications.frozen.FrozenTable;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Publications with their decision, their place in the chain and the rows behind them.
@Repository
class PublicationTable {
    private static final String PUBLICATION = """
            select p.*, d.kind as decided, d.reason as decided_why, d.decided_at, d.decided_by,
              s.number, s.slug, s.previous, s.seal, s.passport, later.slug as replaced_by, earlier.slug as replaced,
              who.name as prepared_name, other.name as decided_name
            from indicators.publication p
            left join indicators.decision d on d.publication_id = p.id
            left join indicators.seal s on s.publication_id = p.id
            left join indicators.seal later on later.replaces = p.id
            left join indicators.seal earlier on earlier.publication_id = p.replaces
            left join accounts.person who on who.id = p.prepared_by
            left join accounts.person other on other.id = d.decided_by
            """;

    private final JdbcClient database;
    private final FrozenTable rows;

    PublicationTable(JdbcClient database) {
        this.database = database;
        this.rows = new FrozenTable(database);
    }

    /// Waiting first, then the newest.
    List<Publication> all() {
        return database.sql(PUBLICATION + " order by d.publication_id is null desc, p.prepared_at desc, p.id")
                .query(Row.as(PublicationTable::publication))
                .list();
    }

    Optional<Publication> byId(UUID id) {
        return database.sql(PUBLICATION + " where p.id = ?")
                .param(id)
                .query(Row.as(PublicationTable::publication))
                .optional();
    }

    Optional<Publication> bySlug(String slug) {
        return database.sql(PUBLICATION + " where s.slug = ?")
                .param(slug)
                .query(Row.as(PublicationTable::publication))
                .optional();
    }

    /// In the order of the chain, newest first.
    List<Publication> sealed() {
        return database.sql(PUBLICATION + " where s.number is not null order by s.number desc")
                .query(Row.as(PublicationTable::publication))
                .list();
    }

    /// Saves what is prepared, with its rows, and returns its id.
    UUID add(PublicationDraft draft, Frozen frozen) {
        UUID id = Ids.next();
        FigureQuery query = frozen.figure().query();
        database.sql("""
                        insert into indicators.publication (id, code, version, on_day, known, years, park_id, sector, stage, kind, cohort,
                          sentence, occasion, figure, evidence_rows, evidence_root, replaces, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(draft.code())
                .param(frozen.figure().definition().version())
                .param(query.on())
                .param(query.known().atOffset(ZoneOffset.UTC))
                .param(query.years())
                .param(query.where().park())
                .param(query.where().sector())
                .param(query.where().stage())
                .param(query.where().kind())
                .param(query.where().cohort())
                .param(JsonMapper.shared().writeValueAsString(draft.sentence()))
                .param(draft.occasion())
                .param(CanonicalJson.of(FrozenFigure.of(frozen.figure()).json()))
                .param(frozen.rows().size())
                .param(EvidenceTree.root(frozen.rows()))
                .param(draft.replaces())
                .param(draft.reason())
                .update();
        rows.add(id, frozen.rows());
        return id;
    }

    /// Returns the rows behind a publication as far as the reader's scope shows them, with the names known then.
    List<EvidenceLine> evidence(Publication publication, int from, int limit) {
        return rows.named(publication.id(), publication.query().known(), from, limit);
    }

    void decide(Publication publication, boolean approved, @Nullable String reason) {
        database.sql("insert into indicators.decision (publication_id, prepared_by, kind, reason) values (?, ?, ?, ?)")
                .param(publication.id())
                .param(publication.prepared().by())
                .param(approved ? "APPROVED" : "WITHDRAWN")
                .param(reason)
                .update();
    }

    private static Publication publication(Row row) throws SQLException {
        return new Publication(
                row.id("id"),
                row.text("code"),
                row.number("version"),
                query(row),
                row.get("sentence", LocalizedText.class),
                row.text("occasion"),
                new FrozenFigure(JsonMapper.shared().readTree(row.text("figure"))),
                row.number("evidence_rows"),
                row.text("evidence_root"),
                row.id("replaces"),
                row.text("reason"),
                act(row, "prepared"),
                row.text("decided") == null
                        ? null
                        : new Decision(
                                row.text("decided").equals("APPROVED"), row.text("decided_why"), act(row, "decided")),
                row.text("seal") == null ? null : sealed(row));
    }

    private static FigureQuery query(Row row) throws SQLException {
        return new FigureQuery(
                row.day("on_day"),
                row.moment("known"),
                row.get("years", Double.class),
                new Subpopulation(
                        row.id("park_id"),
                        row.text("sector"),
                        row.text("stage"),
                        row.text("kind"),
                        row.get("cohort", Integer.class)));
    }

    private static Act act(Row row, String what) throws SQLException {
        return new Act(row.moment(what + "_at"), row.id(what + "_by"), row.text(what + "_name"));
    }

    private static Sealed sealed(Row row) throws SQLException {
        return new Sealed(
                row.number("number"),
                row.text("slug"),
                row.text("previous"),
                row.text("seal"),
                row.text("passport"),
                row.text("replaced_by"),
                row.text("replaced"));
    }
}
