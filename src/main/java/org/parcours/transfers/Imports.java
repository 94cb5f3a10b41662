package org.parcours.transfers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Refused;
import org.parcours.transfers.Import.State;
import org.parcours.transfers.Import.Work;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Files on their way in: read, mapped, previewed, accepted all or nothing, taken back as a whole.
@Component
public class Imports {
    private final ImportTable imports;
    private final StagedTable staged;
    private final ImportWork work;
    private final ImportJobs jobs;
    private final Recipes recipes;
    private final ImportFiles files;
    private final TransactionTemplate transaction;

    Imports(
            ImportTable imports,
            StagedTable staged,
            ImportWork work,
            ImportJobs jobs,
            Recipes recipes,
            ImportFiles files,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.staged = staged;
        this.work = work;
        this.jobs = jobs;
        this.recipes = recipes;
        this.files = files;
        this.transaction = transaction;
    }

    /// Stores a file and how it is to be read; nothing else happens yet.
    ///
    /// @throws FileRefused if the table that it names cannot be read
    @Transactional
    public UUID read(OpenedFile opened, String sheet, @Nullable String recipeName, Recipe recipe) {
        FileRefused refused = files.table(opened, sheet, recipe).refused();
        if (refused != null) {
            throw refused;
        }
        UUID id = Ids.next();
        imports.add(id, sheet, recipeName, recipe, files.store(opened.sent()));
        Optional.ofNullable(recipeName).ifPresent(recipes::used);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Import> byId(UUID id) {
        return imports.byId(id);
    }

    /// The newest two hundred that were not thrown away, newest first.
    @Transactional(readOnly = true)
    public List<Import> latest() {
        return imports.latest(200);
    }

    /// Opens the file of an import as its recipe reads it.
    ///
    /// @throws FileRefused if it cannot be read so
    public OpenedFile open(Import read) {
        return open(read, read.recipe());
    }

    /// Opens the file of an import as another recipe reads it.
    ///
    /// @throws FileRefused if it cannot be read so
    public OpenedFile open(Import read, Recipe recipe) {
        return files.open(read.file(), recipe);
    }

    /// Lines of one kind, or all, in the order of the file.
    @Transactional(readOnly = true)
    public List<Finding> rows(UUID id, Finding.@Nullable Kind kind, int afterLine, int most) {
        return staged.rows(id, kind, afterLine, most);
    }

    /// Reads the file another way: what was found and decided before is void.
    @Transactional
    public void map(UUID id, String sheet, @Nullable String recipeName, Recipe recipe) {
        imports.map(id, sheet, recipeName, recipe);
        staged.clear(id);
        staged.forgetDecisions(id);
        Optional.ofNullable(recipeName).ifPresent(recipes::used);
    }

    /// Takes the answers to the questions of rows, all or none. They count from the next preview on.
    ///
    /// @throws Refused if a row does not ask what is answered
    @Transactional
    public void decide(UUID id, List<Answer> answers) {
        for (Answer answer : answers) {
            boolean taken = staged.line(id, answer.row()).stream().anyMatch(finding -> decide(id, answer, finding));
            if (!taken) {
                throw new Refused(422, "transfers.refused.answer", answer.row(), answer.words());
            }
        }
    }

    private boolean decide(UUID id, Answer answer, Finding finding) {
        Optional<UUID> meant = answer.meant(finding);
        if (meant.isPresent() || (answer.isOther() && !finding.likenesses().isEmpty())) {
            staged.decide(id, answer.row(), meant.orElse(null));
            return true;
        }
        answer.holds()
                .filter(holds -> !finding.doubts().isEmpty())
                .ifPresent(holds -> staged.confirm(id, answer.row(), holds));
        return answer.holds().isPresent() && !finding.doubts().isEmpty();
    }

    /// What becomes of everything doubtful that nobody decides.
    @Transactional
    public void confirmRest(UUID id, boolean holds) {
        staged.confirmRest(id, holds);
    }

    /// What becomes of all duplicates that nobody decides.
    @Transactional
    public void decideRest(UUID id, Decisions.Otherwise rest) {
        Import found = imports.byId(id).orElseThrow();
        imports.remap(id, found.recipe().withDuplicates(rest));
    }

    /// Has a job preview, accept or undo it, and answers at once.
    ///
    /// @return false where other work goes on, or it is not the time for it
    public boolean start(UUID id, Work asked) {
        boolean begun = begin(id, asked);
        if (begun) {
            jobs.schedule(id);
        }
        return begun;
    }

    /// Does it before it answers, for commands: as soon as few enough others are being worked on.
    public boolean doNow(UUID id, Work asked) {
        boolean begun = begin(id, asked);
        if (begun) {
            jobs.awaitTurn();
            work.run(id);
        }
        return begun;
    }

    private boolean begin(UUID id, Work asked) {
        State[] from = switch (asked) {
            case PREVIEW -> new State[] {State.READ, State.PREVIEWED, State.UNDONE};
            case ACCEPT -> new State[] {State.PREVIEWED};
            case UNDO -> new State[] {State.ACCEPTED};
        };
        return Boolean.TRUE.equals(transaction.execute(status -> imports.begin(id, asked, from)));
    }

    /// Throws away what was never accepted, and ends what goes on with it; the list shows it no more.
    ///
    /// @return false where it has been accepted, or is being taken back
    public boolean discard(UUID id) {
        boolean discarded = Boolean.TRUE.equals(transaction.execute(status -> imports.discard(id)));
        if (discarded) {
            jobs.end(id);
        }
        return discarded;
    }
}
