package org.parcours.indicators;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to every figure: what is defined, what it yields, and the rows behind it, as far as the reader's
/// scope reaches.
@Component
public class Indicators {
    private static final int BATCH = 1000;

    private final Definitions definitions;
    private final EvidenceTable evidence;
    private final ProofTable proofs;
    private final FigureCache cache;
    private final JdbcClient database;

    private record Of(String code, int version) {
        Of(Definition definition) {
            this(definition.code(), definition.version());
        }
    }

    private record PageOf(
            Of definition,
            @Nullable Classification answer,
            @Nullable EvidenceCursor after,
            int limit) {}

    Indicators(
            Definitions definitions,
            EvidenceTable evidence,
            ProofTable proofs,
            FigureCache cache,
            JdbcClient database) {
        this.definitions = definitions;
        this.evidence = evidence;
        this.proofs = proofs;
        this.cache = cache;
        this.database = database;
    }

    /// The current version of each definition, in the order in which they are shown.
    public List<Definition> definitions() {
        return definitions.current();
    }

    public Optional<Definition> definition(String code) {
        return definitions.current(code);
    }

    /// A version that may have been superseded: what an old publication was counted by.
    public Optional<Definition> definition(String code, int version) {
        return definitions.version(code, version);
    }

    /// The moment of the database: what is known now.
    @Transactional(readOnly = true)
    public Instant now() {
        return database.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    /// The figure of a current definition.
    ///
    /// @throws IllegalArgumentException where no definition has the code
    @Transactional(readOnly = true)
    public Figure figure(String code, FigureQuery query) {
        return figure(definition(code).orElseThrow(() -> new IllegalArgumentException("no indicator " + code)), query);
    }

    @Transactional(readOnly = true)
    public Figure figure(Definition definition, FigureQuery query) {
        FigureQuery filled = filled(definition, query);
        Figure figure = cache.of(
                new Of(definition),
                definition.subject().basis() == Basis.RECORDS,
                filled,
                same -> calculated(definition, same));
        return figure.query(filled.known());
    }

    /// The figure worked out from its rows whatever was worked out before: what is published or checked.
    @Transactional(readOnly = true)
    public Figure recomputed(Definition definition, FigureQuery query) {
        return calculated(definition, filled(definition, query));
    }

    private Figure calculated(Definition definition, FigureQuery filled) {
        var calculation = new Calculation(definition, filled);
        evidence.all(definition, filled, calculation::add);
        return calculation.figure();
    }

    /// Anything else that depends on nothing but what figures are counted from and the reader's scope.
    ///
    /// @param what names it
    @Transactional(readOnly = true)
    public <T> T cached(String what, FigureQuery query, Function<FigureQuery, T> compute) {
        return cache.of(what, false, query, compute);
    }

    /// A page of the rows behind a figure, with names and proofs, in order of origin and subject.
    ///
    /// @param answer only these; null for all
    /// @param after the cursor that the page before ended with; null for the first
    @Transactional(readOnly = true)
    public EvidencePage evidence(
            Definition definition,
            FigureQuery query,
            @Nullable Classification answer,
            @Nullable EvidenceCursor after,
            int limit) {
        return cache.of(
                new PageOf(new Of(definition), answer, after, limit),
                definition.subject().basis() == Basis.RECORDS,
                filled(definition, query),
                same -> page(definition, same, answer, after, limit));
    }

    private EvidencePage page(
            Definition definition,
            FigureQuery filled,
            @Nullable Classification answer,
            @Nullable EvidenceCursor after,
            int limit) {
        var found = evidence.page(definition, filled, answer, after, limit + 1);
        boolean more = found.size() > limit;
        var rows = more ? found.subList(0, limit) : found;
        return new EvidencePage(
                proofs.completed(definition, rows, filled), more ? EvidenceCursor.after(rows.getLast()) : null);
    }

    /// All rows, a batch at a time.
    @Transactional(readOnly = true)
    public void evidence(
            Definition definition, FigureQuery query, @Nullable Classification answer, Consumer<EvidenceRow> use) {
        FigureQuery filled = filled(definition, query);
        evidence.inBatches(
                definition,
                filled,
                answer,
                BATCH,
                rows -> proofs.completed(definition, rows, filled).forEach(use));
    }

    /// The years that the definition is counted by: as asked, as it says itself, or as the network has
    /// set the length of a journey.
    private FigureQuery filled(Definition definition, FigureQuery query) {
        return switch (definition.horizon()) {
            case NONE -> query.years(null);
            case GIVEN -> query.years() == null ? query.years(definition.years()) : query;
            case JOURNEY -> query.years(evidence.journeyMonths(query.known()) / 12.0);
        };
    }
}
