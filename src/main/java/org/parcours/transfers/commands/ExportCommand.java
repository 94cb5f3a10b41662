package org.parcours.transfers.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.Scope;
import org.parcours.text.Words;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Senders;
import org.parcours.transfers.Sheet;
import org.parcours.transfers.Sheets;
import org.springframework.stereotype.Component;

/// Writes a sheet to a file, or to the standard output as CSV.
@Component
class ExportCommand implements Command {
    private final Exports exports;
    private final Sheets sheets;
    private final Senders senders;

    ExportCommand(Exports exports, Sheets sheets, Senders senders) {
        this.exports = exports;
        this.sheets = sheets;
        this.senders = senders;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Syntax syntax() {
        return Syntax.words(1).options("format", "out", "as");
    }

    @Override
    public String usage(Words words) {
        return words.say("transfers.command.export-usage", codes());
    }

    private String codes() {
        return sheets.all().stream().map(Sheet::code).collect(Collectors.joining(", "));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String sheet = arguments.word(0).orElseThrow(() -> new WrongUse("transfers.command.no-sheet-named"));
        if (sheets.find(sheet).isEmpty()) {
            throw new WrongUse("transfers.command.no-sheet", sheet);
        }
        return scope(arguments).call(() -> write(sheet, arguments, console));
    }

    /// Within the reach of the person that `--as` names. Whoever holds the machine holds all of it.
    private Scope scope(Arguments arguments) {
        return arguments
                .option("as")
                .map(email -> senders.byEmail(email).orElseThrow(() -> new WrongUse("transfers.command.nobody", email)))
                .orElse(Scope.SYSTEM);
    }

    private int write(String sheet, Arguments arguments, Console console) {
        Optional<String> file = arguments.option("out");
        String format = arguments
                .choice("format", "csv", "xlsx")
                .orElse(file.filter(name -> name.endsWith(".xlsx")).isPresent() ? "xlsx" : "csv");
        try (OutputStream out = file.isPresent()
                ? new BufferedOutputStream(Files.newOutputStream(Path.of(file.get())))
                : new BufferedOutputStream(console.out())) {
            int rows = exports.write(sheet, format, Map.of(), console.words(), out);
            console.complain("transfers.command.exported", rows);
            return 0;
        } catch (IOException | InvalidPathException unwritable) {
            console.complain("transfers.command.no-file", file.orElse("-"));
            return 1;
        }
    }
}
