package org.parcours.indicators.publications;

import java.time.Instant;
import java.util.UUID;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.publications.frozen.Freezing;
import org.parcours.indicators.publications.frozen.Frozen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Publishes as of past moments, for the sample network alone: the owner may replay a past, the application
/// never can. To be called in the order of the approvals, once the journeys stand.
@Component
public class PastPublications {
    private final Indicators indicators;
    private final Freezing freezing;
    private final PublicationTable table;
    private final Approvals approvals;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    PastPublications(Owner owner, Indicators indicators, Freezing freezing, Chain chain) {
        this.indicators = indicators;
        this.freezing = freezing;
        this.database = JdbcClient.create(owner.dataSource());
        this.table = new PublicationTable(database);
        this.approvals = new Approvals(table, new ChainTable(database), chain);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner.dataSource()));
    }

    /// Who did something, and when.
    public record Act(UUID by, Instant at) {}

    /// Publishes as if it had been said then, in chronological order.
    ///
    /// @param version of the definition: what was said then was counted by the one of its day
    /// @param draft whose state of knowledge lies before the preparation; null means the preparation itself
    /// @return id of the publication
    /// @throws org.parcours.text.Refused where the sentence is not the figure's
    public UUID publish(int version, PublicationDraft draft, Act prepared, Act approved) {
        var definition = indicators.definition(draft.code(), version).orElseThrow();
        var query = draft.query(prepared.at());
        // the figure of the whole network, whoever loads the sample
        Frozen frozen = Scope.SYSTEM.call(() -> freezing.freeze(definition, query));
        Preview.of(frozen.figure(), draft.sentence()).require();
        return transaction.execute(status -> {
            as(prepared);
            UUID id = table.add(draft, frozen);
            as(approved);
            approvals.approve(approvals.waiting(id));
            return id;
        });
    }

    /// Whether this was published already.
    public boolean isSaid(PublicationDraft draft, Act prepared) {
        return transaction.execute(status -> table.all().stream()
                .anyMatch(known -> known.code().equals(draft.code())
                        && known.prepared().at().equals(prepared.at())));
    }

    private void as(Act act) {
        database.sql("select set_config('history.moment', ?, true), set_config('parcours.person', ?, true)")
                .params(act.at().toString(), act.by().toString())
                .query()
                .singleRow();
    }
}
