package org.parcours.transfers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    private final TransactionTemplate transaction;

    Imports(
            ImportTable imports,
            StagedTable staged,
            ImportWork work,
            ImportJobs jobs,
            Recipes recipes,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.staged = staged;
        this.work = work;
        this.jobs = jobs;
        this.recipes = recipes;
        this.transaction = transaction;
    }

    /// Keeps a file and how it is to be read; nothing else happens yet.
    ///
    /// @param name under which the file came
    /// @throws FileRefused where nothing of it can be read
    @Transactional
    public UUID read(String name, byte[] bytes, String sheet, @Nullable String recipeName, Recipe recipe) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            opened.table(recipe.table());
        }
        UUID id = Ids.next();
        imports.add(id, sheet, recipeName, recipe, new Import.File(name, digest(bytes), bytes.length), bytes);
        Optional.ofNullable(recipeName).ifPresent(recipes::used);
        return id;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    @Transactional(readOnly = true)
    public byte[] file(UUID id) {
        return imports.bytes(id).orElseThrow();
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
    @Transactional
    public boolean discard(UUID id) {
        return imports.discard(id);
    }
}
