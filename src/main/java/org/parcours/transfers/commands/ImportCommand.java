package org.parcours.transfers.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.Scope;
import org.parcours.files.Upload;
import org.parcours.text.Words;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.parcours.transfers.Mappings;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.Senders;
import org.parcours.transfers.Sheets;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.springframework.stereotype.Component;

/// Brings a file in from the machine itself, all of it or nothing.
@Component
class ImportCommand implements Command {
    private static final int MOST_LINES = 50;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Imports imports;
    private final Recipes recipes;
    private final Sheets sheets;
    private final Senders senders;
    private final Mappings mappings;

    ImportCommand(Imports imports, Recipes recipes, Sheets sheets, Senders senders, Mappings mappings) {
        this.imports = imports;
        this.recipes = recipes;
        this.sheets = sheets;
        this.senders = senders;
        this.mappings = mappings;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Syntax syntax() {
        return Syntax.words(1)
                .options("recipe", "sheet", "as", "duplicates", "doubts", "decide")
                .flags("dry-run");
    }

    @Override
    public String usage(Words words) {
        return words.say("transfers.command.usage");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String file = arguments.word(0).orElseThrow(() -> new WrongUse("transfers.command.no-file-named"));
        Scope sender = arguments
                .option("as")
                .map(email -> senders.byEmail(email).orElseThrow(() -> new WrongUse("transfers.command.nobody", email)))
                .orElse(Scope.SYSTEM); // whoever holds the machine holds all of it
        return sender.call(() -> bring(file, arguments, console));
    }

    private int bring(String file, Arguments arguments, Console console) {
        Optional<String> recipeName = arguments.option("recipe");
        Optional<Recipes.Named> kept = recipeName.map(
                name -> recipes.byName(name).orElseThrow(() -> new WrongUse("transfers.command.no-recipe", name)));
        String sheet = arguments
                .option("sheet")
                .or(() -> kept.map(Recipes.Named::sheet))
                .orElseThrow(() -> new WrongUse("transfers.command.no-sheet-named"));
        if (sheets.find(sheet).isEmpty()) {
            throw new WrongUse("transfers.command.no-sheet", sheet);
        }
        Decided decided = Decided.of(arguments);
        try {
            UUID id = read(Path.of(file), sheet, kept, decided);
            console.progress(console.words().say("transfers.command.examining"));
            doNow(id, Import.Work.PREVIEW, console);
            answer(id, decided, console);
            return decide(id, arguments.flag("dry-run"), console);
        } catch (FileRefused refused) {
            console.err().println(refused.said(console.words()));
            return 1;
        } catch (IOException | InvalidPathException unreadable) {
            console.complain("transfers.command.no-file", file);
            return 1;
        }
    }

    /// Who rows are about is answered first: it may raise a doubt.
    private void answer(UUID id, Decided decided, Console console) {
        if (!decided.subjects().isEmpty()) {
            imports.decide(id, decided.subjects());
            doNow(id, Import.Work.PREVIEW, console);
        }
        if (!decided.doubts().isEmpty() || decided.rest() != null) {
            imports.decide(id, decided.doubts());
            Optional.ofNullable(decided.rest()).ifPresent(holds -> imports.confirmRest(id, holds));
            doNow(id, Import.Work.PREVIEW, console);
        }
    }

    private UUID read(Path file, String sheet, Optional<Recipes.Named> kept, Decided decided) throws IOException {
        Upload sent =
                new Upload(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
        try (OpenedFile opened = OpenedFile.of(sent)) {
            Recipe recipe = kept.map(Recipes.Named::recipe).orElseGet(() -> mappings.guess(opened, sheet));
            return imports.read(opened, sheet, kept.map(Recipes.Named::name).orElse(null), decided.in(recipe));
        }
    }

    /// Does it, and says how far it is as long as it goes on.
    private void doNow(UUID id, Import.Work work, Console console) {
        Scope sender = Scope.current();
        CompletableFuture<Void> job =
                CompletableFuture.runAsync(() -> sender.run(() -> imports.doNow(id, work)), Thread.ofVirtual()::start);
        while (!job.isDone()) {
            try {
                job.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                imports.byId(id)
                        .filter(now -> now.total() > 0 || now.place() > 0)
                        .ifPresent(now -> console.progress(progress(now, work, console)));
            } catch (ExecutionException | InterruptedException ended) {
                break;
            }
        }
        console.progress("");
        job.join();
    }

    private static String progress(Import now, Import.Work work, Console console) {
        if (now.place() > 0) {
            return console.words().say("transfers.queue", now.place());
        }
        return console.words()
                .say(
                        "transfers.command.progress",
                        Map.of(
                                "work", console.words().say("transfers.work." + work),
                                "done", now.done(),
                                "total", now.total()));
    }

    private int decide(UUID id, boolean dryRun, Console console) {
        Import preview = imports.byId(id).orElseThrow();
        say(preview, console);
        if (dryRun || !preview.acceptable()) {
            imports.discard(id);
            console.say(dryRun ? "transfers.command.dry" : "transfers.command.refused");
            return preview.acceptable() ? 0 : 1;
        }
        doNow(id, Import.Work.ACCEPT, console);
        Import done = imports.byId(id).orElseThrow();
        if (done.state() != Import.State.ACCEPTED) {
            say(done, console);
            console.say("transfers.command.refused");
            return 1;
        }
        done.warnings().forEach(warning -> console.err().println(warning.said(console.words())));
        console.say("transfers.command.accepted", "id", id.toString());
        return 0;
    }

    private void say(Import found, Console console) {
        if (found.stopped() != null) {
            console.err().println(found.stopped().said(console.words()));
        }
        console.say(
                "transfers.command.preview",
                Map.of(
                        "new", found.count(Finding.Kind.NEW),
                        "changed", found.count(Finding.Kind.CHANGED),
                        "same", found.count(Finding.Kind.UNCHANGED),
                        "wrong", found.count(Finding.Kind.WRONG),
                        "open", found.questions()));
        found.warnings().forEach(warning -> console.err().println(warning.said(console.words())));
        list(found.id(), Finding.Kind.WRONG, console);
        list(found.id(), Finding.Kind.DUPLICATE, console);
        list(found.id(), Finding.Kind.DOUBTFUL, console);
        if (found.questions() > 0) {
            console.complain("transfers.command.how");
        }
    }

    private void list(UUID id, Finding.@Nullable Kind kind, Console console) {
        List<Finding> findings = imports.rows(id, kind, 0, MOST_LINES + 1);
        findings.stream().limit(MOST_LINES).forEach(finding -> {
            finding.faults().forEach(fault -> complain(finding, fault, "transfers.command.line", console));
            finding.doubts().forEach(doubt -> complain(finding, doubt, "transfers.command.doubt", console));
            finding.likenesses()
                    .forEach(like -> console.complain(
                            "transfers.command.like",
                            Map.of(
                                    "line", Integer.toString(finding.line()),
                                    "label", finding.label(),
                                    "name", like.about() == null ? like.name() : like.name() + " · " + like.about(),
                                    "reason", like.said(console.words()),
                                    "answer", Answer.naming(like))));
        });
        if (findings.size() > MOST_LINES) {
            console.complain("transfers.command.more");
        }
    }

    private static void complain(Finding finding, Fault fault, String key, Console console) {
        console.complain(
                key,
                Map.of(
                        "line", Integer.toString(finding.line()),
                        "label", finding.label(),
                        "cell", String.valueOf(fault.cell()),
                        "reason", fault.said(console.words())));
    }
}
