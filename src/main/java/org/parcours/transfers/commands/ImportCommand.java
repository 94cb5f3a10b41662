package org.parcours.transfers.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import org.parcours.database.Scope;
import org.parcours.files.Upload;
import org.parcours.transfers.Decisions.Otherwise;
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
    public int run(Arguments arguments, Console console) {
        Optional<String> file = arguments.word(0);
        if (file.isEmpty()
                || (arguments.option("recipe").isEmpty()
                        && arguments.option("sheet").isEmpty())) {
            console.complain("transfers.command.usage");
            return 2;
        }
        Optional<Scope> sender = arguments.option("as").isEmpty()
                ? Optional.of(Scope.SYSTEM) // whoever holds the machine holds all of it
                : arguments.option("as").flatMap(senders::byEmail);
        if (sender.isEmpty()) {
            console.complain("transfers.command.nobody", arguments.option("as").orElseThrow());
            return 2;
        }
        return sender.get().call(() -> bring(Path.of(file.get()), arguments, console));
    }

    private int bring(Path file, Arguments arguments, Console console) {
        Optional<String> recipeName = arguments.option("recipe");
        Optional<Recipes.Named> kept = recipeName.flatMap(recipes::byName);
        if (recipeName.isPresent() && kept.isEmpty()) {
            console.complain("transfers.command.no-recipe", recipeName.get());
            return 2;
        }
        String sheet = arguments
                .option("sheet")
                .or(() -> kept.map(Recipes.Named::sheet))
                .orElseThrow();
        if (sheets.find(sheet).isEmpty()) {
            console.complain("transfers.command.no-sheet", sheet);
            return 2;
        }
        try {
            UUID id = read(file, sheet, kept, arguments);
            console.progress(console.words().say("transfers.command.examining"));
            doNow(id, Import.Work.PREVIEW, console);
            return decide(id, arguments.flag("dry-run"), console);
        } catch (FileRefused refused) {
            console.err().println(refused.said(console.words()));
            return 1;
        } catch (IOException unreadable) {
            console.complain("transfers.command.no-file", file.toString());
            return 1;
        }
    }

    private UUID read(Path file, String sheet, Optional<Recipes.Named> kept, Arguments arguments) throws IOException {
        Upload sent =
                new Upload(String.valueOf(file.getFileName()), Files.size(file), () -> Files.newInputStream(file));
        try (OpenedFile opened = OpenedFile.of(sent)) {
            Recipe recipe = kept.map(Recipes.Named::recipe).orElseGet(() -> mappings.guess(opened, sheet));
            return imports.read(opened, sheet, kept.map(Recipes.Named::name).orElse(null), asked(recipe, arguments));
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
                        .filter(now -> now.total() > 0)
                        .ifPresent(now -> console.progress(progress(now, work, console)));
            } catch (ExecutionException | InterruptedException ended) {
                break;
            }
        }
        console.progress("");
        job.join();
    }

    private static String progress(Import now, Import.Work work, Console console) {
        return console.words()
                .say(
                        "transfers.command.progress",
                        Map.of(
                                "work", console.words().say("transfers.work." + work),
                                "done", now.done(),
                                "total", now.total()));
    }

    private static Recipe asked(Recipe recipe, Arguments arguments) {
        return arguments
                .option("duplicates")
                .map(said -> recipe.withDuplicates(Otherwise.valueOf(said.toUpperCase(Locale.ROOT))))
                .orElse(recipe);
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
                        "open", found.count(Finding.Kind.DUPLICATE)));
        found.warnings().forEach(warning -> console.err().println(warning.said(console.words())));
        list(found.id(), Finding.Kind.WRONG, console);
        list(found.id(), Finding.Kind.DUPLICATE, console);
    }

    private void list(UUID id, Finding.@Nullable Kind kind, Console console) {
        List<Finding> findings = imports.rows(id, kind, 0, MOST_LINES + 1);
        findings.stream().limit(MOST_LINES).forEach(finding -> {
            finding.faults()
                    .forEach(fault -> console.complain(
                            "transfers.command.line",
                            Map.of(
                                    "line", Integer.toString(finding.line()),
                                    "label", finding.label(),
                                    "cell", String.valueOf(fault.cell()),
                                    "reason", fault.said(console.words()))));
            finding.likenesses()
                    .forEach(like -> console.complain(
                            "transfers.command.like",
                            Map.of(
                                    "line", Integer.toString(finding.line()),
                                    "label", finding.label(),
                                    "name", like.name(),
                                    "reason", like.said(console.words()))));
        });
        if (findings.size() > MOST_LINES) {
            console.complain("transfers.command.more");
        }
    }
}
