package org.parcours.transfers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.transfers.Import.State;
import org.parcours.transfers.Sheet.Examiner;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.parcours.transfers.recipes.Interpretation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The long work on an import, within the reach of who sent it. Examining writes for real, so that a preview tells what
/// the database itself would say, and is rolled back. Accepting examines again and keeps it: all or nothing.
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_ONCE = 2_000;
    private static final int MOST_TIMES = 3;

    private final ImportTable imports;
    private final StagedTable staged;
    private final Sheets sheets;
    private final ImportFiles files;
    private final Histories histories;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    ImportWork(
            ImportTable imports,
            StagedTable staged,
            Sheets sheets,
            ImportFiles files,
            Histories histories,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.staged = staged;
        this.sheets = sheets;
        this.files = files;
        this.histories = histories;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Does what the import waits for. What goes wrong with it is kept beside it, in words for its reader.
    ///
    /// @throws RuntimeException where it is still to be done: no database in reach, or another node is at it
    void run(UUID id) {
        // a job has no reader: the system finds the import, whose own reach then holds for the work
        Import asked = Scope.SYSTEM
                .call(() -> aside.execute(status -> imports.byId(id)))
                .orElseThrow();
        Import.Work work = asked.work();
        if (work == null) {
            return; // done before, by a job that was stopped when only its own end was left
        }
        asked.reach().run(() -> {
            try {
                switch (work) {
                    case PREVIEW -> preview(asked);
                    case ACCEPT -> accept(asked);
                    case UNDO -> undo(asked);
                }
            } catch (RuntimeException | Error thrown) {
                if (!Boolean.TRUE.equals(aside.execute(status -> imports.isAsked(id)))) {
                    LOG.info("Work on import {} was ended", id);
                    return;
                }
                Fault reason = WhyStopped.of(thrown).orElse(null);
                if (reason == null) {
                    throw thrown;
                }
                LOG.warn("Work on import {} stopped: {}", id, reason.key(), thrown);
                stop(id, reason);
            }
        });
    }

    private void preview(Import asked) {
        Decisions decisions = aside.execute(
                status -> staged.decisions(asked.id(), asked.recipe().duplicates()));
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            begin(asked);
            aside.executeWithoutResult(cleared -> staged.clear(asked.id()));
            examine(asked, decisions, true);
        });
        aside.executeWithoutResult(status -> {
            imports.counted(asked.id(), staged.counts(asked.id()));
            finish(asked, State.PREVIEWED, null);
        });
    }

    /// What was acceptable when it was looked at may not be so any more: then nothing is kept, and it is looked
    /// at again.
    private void accept(Import asked) {
        Decisions decisions = aside.execute(
                status -> staged.decisions(asked.id(), asked.recipe().duplicates()));
        boolean accepted = Boolean.TRUE.equals(whole.execute(status -> {
            begin(asked);
            Map<Finding.Kind, Integer> counts = examine(asked, decisions, false);
            if (Stream.of(Finding.Kind.WRONG, Finding.Kind.DUPLICATE, Finding.Kind.DOUBTFUL)
                    .anyMatch(counts::containsKey)) {
                status.setRollbackOnly();
                return false;
            }
            Instant moment = histories.moment();
            imports.counted(asked.id(), counts);
            finish(asked, State.ACCEPTED, moment);
            return true;
        }));
        if (!accepted) {
            preview(asked);
            stop(asked.id(), Fault.of(null, "transfers.stopped.changed"));
        }
    }

    private void undo(Import asked) {
        Instant moment = Objects.requireNonNull(asked.moment());
        whole.executeWithoutResult(status -> {
            begin(asked);
            for (Kept kept : sheets.get(asked.sheet()).tables()) {
                if (imports.builtOn(kept.table(), moment, asked.reach().person()) > 0) {
                    status.setRollbackOnly();
                    throw new ConcurrencyFailureException("something was built on " + kept.table());
                }
                histories.takeBackAll(List.of(kept), moment, asked.reach().person());
            }
            finish(asked, State.UNDONE, null);
        });
    }

    /// One node at a time, until the transaction ends; and not for ever, where the work itself stops the server.
    private void begin(Import asked) {
        int times = imports.claim(asked.id()) ? aside.execute(status -> imports.begunAgain(asked.id())) : 0;
        if (times == 0) {
            throw new AtWorkElsewhere();
        }
        if (times > MOST_TIMES) {
            throw new CutOffAgain();
        }
    }

    /// Another node, or what is left of one, has not let go of it yet, or has just ended it.
    static final class AtWorkElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Somebody threw it away: nothing of it is kept.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void finish(Import asked, State state, @Nullable Instant moment) {
        if (!imports.finish(asked.id(), state, moment)) {
            throw new Ended();
        }
    }

    /// It was begun several times and never ended.
    static final class CutOffAgain extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Map<Finding.Kind, Integer> examine(Import asked, Decisions decisions, boolean stage) {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        Sheet sheet = sheets.get(asked.sheet());
        try (OpenedFile opened = files.open(asked.file(), asked.recipe())) {
            Table table = files.table(opened, asked.sheet(), asked.recipe());
            Interpretation interpretation = files.interpretation(table, asked.sheet(), asked.recipe());
            refuseMissing(interpretation, table);
            Examiner examiner = sheet.examiner(decisions);
            int done = 0;
            try (Stream<SheetRow> rows = table.rows()) {
                for (Iterator<SheetRow> each = rows.iterator(); each.hasNext(); ) {
                    List<Finding> findings = examine(examiner, interpretation, opened, next(each));
                    findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
                    done += findings.size();
                    keep(asked.id(), stage ? findings : List.of(), done, table.rowCount());
                }
            }
            List<Fault> warnings = FileWarnings.of(opened, table, interpretation, counts);
            aside.executeWithoutResult(status -> imports.warned(asked.id(), warnings));
        }
        return counts;
    }

    private static void refuseMissing(Interpretation interpretation, Table table) {
        List<String> missing = interpretation.missing();
        if (!missing.isEmpty()) {
            throw new FileRefused(
                    FileRefused.Code.MISSING_COLUMNS,
                    Map.of("sheet", table.name(), "names", String.join(", ", missing)));
        }
    }

    private static List<SheetRow> next(Iterator<SheetRow> each) {
        List<SheetRow> batch = new ArrayList<>(AT_ONCE);
        while (batch.size() < AT_ONCE && each.hasNext()) {
            batch.add(each.next());
        }
        return batch;
    }

    /// Rows whose cells are wrong are examined no further: what they mean is not known.
    private static List<Finding> examine(
            Examiner examiner, Interpretation interpretation, OpenedFile opened, List<SheetRow> batch) {
        List<Row> readable = new ArrayList<>();
        List<Finding> wrong = new ArrayList<>();
        for (SheetRow line : batch) {
            Optional<String> leftOut = interpretation.leftOut(line);
            if (leftOut.isPresent()) {
                wrong.add(finding(line, Finding.Kind.LEFT_OUT, List.of(Fault.of(null, leftOut.get()))));
                continue;
            }
            Interpretation.Read read = interpretation.read(line);
            List<Fault> faults = new ArrayList<>(read.faults());
            faults.addAll(interpretation.faults());
            if (opened.file().kind() == SheetFile.Kind.CSV && line.shape() == SheetRow.Shape.LONG) {
                // in a workbook it is a note beside the table; here it means that every field after it is another's
                faults.add(Fault.of(null, "transfers.fault.long").at(Integer.toString(line.number())));
            }
            if (faults.isEmpty()) {
                readable.add(read.row());
            } else {
                wrong.add(finding(line, Finding.Kind.WRONG, faults));
            }
        }
        List<Finding> findings = new ArrayList<>(wrong);
        examiner.examine(readable).forEach(finding -> findings.add(addressed(finding, interpretation)));
        examiner.write();
        findings.sort(java.util.Comparator.comparingInt(Finding::line));
        return findings;
    }

    private static Finding finding(SheetRow line, Finding.Kind kind, List<Fault> faults) {
        return new Finding(line.number(), label(line), kind, null, List.of(), faults, List.of(), List.of());
    }

    private static String label(SheetRow line) {
        return line.cells().stream()
                .map(cell -> cell.shown().strip())
                .filter(text -> !text.isEmpty())
                .limit(2)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static Finding addressed(Finding finding, Interpretation interpretation) {
        UnaryOperator<List<Fault>> addressed = faults -> faults.stream()
                .map(fault -> fault.at(interpretation.address(fault.column(), finding.line())))
                .toList();
        return new Finding(
                finding.line(),
                finding.label(),
                finding.kind(),
                finding.subject(),
                finding.changes(),
                addressed.apply(finding.faults()),
                addressed.apply(finding.doubts()),
                finding.likenesses());
    }

    private void keep(UUID id, List<Finding> findings, int done, int total) {
        aside.executeWithoutResult(status -> {
            if (!findings.isEmpty()) {
                staged.add(id, findings);
            }
            if (!imports.progress(id, done, total)) {
                throw new Ended();
            }
        });
    }

    private void stop(UUID id, Fault reason) {
        aside.executeWithoutResult(status -> imports.stop(id, reason));
    }
}
