package org.parcours.indicators.publications;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.history.Histories;
import org.parcours.indicators.Definition;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.publications.frozen.EvidenceLine;
import org.parcours.indicators.publications.frozen.Freezing;
import org.parcours.indicators.publications.frozen.Frozen;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to figures said in public.
@Component
public class Publications {
    private final Indicators indicators;
    private final Histories histories;
    private final PublicationTable table;
    private final Freezing freezing;
    private final PublicationChecker checking;
    private final Approvals approvals;

    Publications(
            Indicators indicators,
            Histories histories,
            PublicationTable table,
            Freezing freezing,
            PublicationChecker checking,
            Approvals approvals) {
        this.indicators = indicators;
        this.histories = histories;
        this.table = table;
        this.freezing = freezing;
        this.checking = checking;
        this.approvals = approvals;
    }

    /// What the reader may see: waiting for approval first, then the newest.
    @Transactional(readOnly = true)
    public List<Publication> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Optional<Publication> byId(UUID id) {
        return table.byId(id);
    }

    /// The whole chain, replaced ones too, newest first. Public.
    @Transactional(readOnly = true)
    public List<Publication> published() {
        return table.sealed();
    }

    /// Public.
    @Transactional(readOnly = true)
    public Optional<Publication> bySlug(String slug) {
        return table.bySlug(slug);
    }

    /// What stands published that could be taken for a figure, and how it differs. Public.
    @Transactional(readOnly = true)
    public List<Comparison> comparisons(String code, int version, FigureQuery query) {
        return table.sealed().stream()
                .filter(other -> other.state() == Publication.State.PUBLISHED && areAlike(code, other.code()))
                .map(other -> new Comparison(other, Difference.between(code, version, query, other)))
                .toList();
    }

    /// Whether two figures are of one kind: a share of journeys is not taken for one of needs, nor for a sum.
    private boolean areAlike(String one, String other) {
        return one.equals(other)
                || indicators
                        .definition(one)
                        .flatMap(first -> indicators.definition(other).map(first::isLike))
                        .orElse(true);
    }

    /// The figure, and what the sentence says otherwise.
    ///
    /// @throws NotHere where no definition has the code
    @Transactional
    public Preview preview(PublicationDraft draft) {
        FigureQuery query = draft.query(histories.settledInstant());
        return Preview.of(indicators.figure(definition(draft), query), draft.sentence());
    }

    /// Freezes a figure with its rows, to be approved by somebody else.
    ///
    /// @throws Refused where the sentence is not the figure's, the day lies ahead, or there is nothing to
    /// be restated
    @Transactional
    public UUID prepare(PublicationDraft draft) {
        if (draft.sentence() == null) {
            throw new Refused("publications.refused.sentence");
        }
        draft.sentence().toMap().values().forEach(said -> Lines.text("sentence", said));
        var _ = Lines.line("occasion", draft.occasion());
        var _ = Lines.text("reason", draft.reason());
        requireRestatable(draft);
        FigureQuery query = draft.query(histories.settledInstant());
        if (draft.on().isAfter(histories.moment().atOffset(ZoneOffset.UTC).toLocalDate())) {
            throw new Refused("publications.refused.future");
        }
        Frozen frozen = freezing.freeze(definition(draft), query);
        Preview.of(frozen.figure(), draft.sentence()).require();
        return table.add(draft, frozen);
    }

    private void requireRestatable(PublicationDraft draft) {
        if (draft.replaces() == null) {
            return;
        }
        if (draft.reason() == null) {
            throw new Refused("publications.refused.reason");
        }
        boolean stands = byId(draft.replaces())
                .filter(earlier -> earlier.state() == Publication.State.PUBLISHED)
                .isPresent();
        if (!stands) {
            throw new Refused("publications.refused.replaces");
        }
    }

    private Definition definition(PublicationDraft draft) {
        return indicators.definition(draft.code()).orElseThrow(() -> new NotHere("indicator " + draft.code()));
    }

    /// Seals what somebody else prepared, after counting once more.
    ///
    /// @return the slug of its public page
    /// @throws Refused by the person who prepared it, once decided, or where counting again gives something else
    @Transactional
    public String approve(UUID id) {
        Publication waiting = approvals.waiting(id);
        if (waiting.prepared().by().equals(Scope.current().person())) {
            throw new Refused("publications.refused.same-person");
        }
        if (!checking.check(waiting).same()) {
            throw new Refused("publications.refused.changed");
        }
        return approvals.approve(waiting);
    }

    /// Takes back what is not yet approved.
    @Transactional
    public void withdraw(UUID id, @Nullable String reason) {
        table.decide(approvals.waiting(id), false, Lines.line("reason", reason));
    }

    /// Recomputes from what was known then and compares.
    public PublicationCheck check(Publication publication) {
        // a stranger has no scope, and counting needs every journey; what comes back names none of them
        return Scope.SYSTEM.call(() -> checking.check(publication));
    }

    /// Frozen rows as far as the reader's scope reaches, with the names known then.
    ///
    /// @param from first place to show
    @Transactional(readOnly = true)
    public List<EvidenceLine> evidence(Publication publication, int from, int limit) {
        return table.evidence(publication, from, limit);
    }
}
