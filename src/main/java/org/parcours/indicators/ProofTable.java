package org.parcours.indicators;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks up, for rows about to be shown, who they are about and the fact that decided them.
@Component
class ProofTable {
    private static final Set<String> ENDS = Set.of("CEASED", "ACQUIRED", "MERGED");

    private final JdbcClient database;

    ProofTable(JdbcClient database) {
        this.database = database;
    }

    /// The coordinators' work and the answers to surveys are their own proof.
    List<EvidenceRow> completed(Definition definition, List<EvidenceRow> rows, FigureQuery query) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, String> names = names(rows, query);
        Map<UUID, List<Fact>> facts = definition.subject().isItsOwnProof() ? Map.of() : facts(rows, query);
        return rows.stream()
                .map(row -> {
                    UUID id = row.startup() == null ? row.subject() : row.startup();
                    return row.with(names.get(id), proof(row, facts.getOrDefault(id, List.of())));
                })
                .toList();
    }

    private record Fact(UUID startup, LocalDate day, EvidenceRow.Proof proof) {}

    private Map<UUID, String> names(List<EvidenceRow> rows, FigureQuery query) {
        Map<UUID, String> names = new HashMap<>();
        database.sql("""
                        select id, name from startups.startup_as_of(:known) where id = any (:ids)
                        union all
                        select id, code from parks.park_as_of(:known) where id = any (:ids)
                        """)
                .param("known", query.known().atOffset(ZoneOffset.UTC))
                .param("ids", ids(rows))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    private Map<UUID, List<Fact>> facts(List<EvidenceRow> rows, FigureQuery query) {
        return database
                .sql("""
                        select startup_id, day, status, source, seen_on, link, document_id
                        from startups.facts_as_of(:known, :on) where startup_id = any (:ids)
                        """)
                .param("known", query.known().atOffset(ZoneOffset.UTC))
                .param("on", query.on())
                .param("ids", ids(rows))
                .query((row, number) -> new Fact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        new EvidenceRow.Proof(
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6),
                                row.getObject(7, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Fact::startup));
    }

    private static Set<UUID> ids(List<EvidenceRow> rows) {
        return rows.stream()
                .map(row -> row.startup() == null ? row.subject() : row.startup())
                .collect(Collectors.toSet());
    }

    /// Of the facts of the deciding day, one that says what was decided; what others observed before what we decided
    /// ourselves, and what carries a link first.
    private static EvidenceRow.@Nullable Proof proof(EvidenceRow row, List<Fact> facts) {
        LocalDate day = row.reasonOn();
        return facts.stream()
                .filter(fact -> fact.day().equals(day) || fact.proof().seenOn().equals(day))
                .map(Fact::proof)
                .filter(proof -> says(row.reason(), proof.status()))
                .min(Comparator.comparing((EvidenceRow.Proof proof) -> proof.link() == null)
                        .thenComparing(proof -> proof.source().equals("JOURNEY"))
                        .thenComparing(EvidenceRow.Proof::seenOn)
                        .thenComparing(EvidenceRow.Proof::status))
                .orElse(null);
    }

    private static boolean says(String reason, String status) {
        return switch (reason) {
            case "ceased", "ceased-unseen", "seen-ceased" -> status.equals("CEASED");
            case "acquired", "acquired-unseen" -> status.equals("ACQUIRED");
            case "merged", "merged-unseen" -> status.equals("MERGED");
            case "seen-taken" -> status.equals("ACQUIRED") || status.equals("MERGED");
            case "completed" -> status.equals("LEFT");
            case "open" -> status.equals("ADMITTED");
            default -> !ENDS.contains(status);
        };
    }
}
