package org.parcours.transfers.commands;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.database.Scope;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Senders;
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
    public int run(Arguments arguments, Console console) {
        Optional<String> sheet = arguments.word(0);
        if (sheet.isEmpty()) {
            console.complain("transfers.command.export-usage");
            return 2;
        }
        if (sheets.find(sheet.get()).isEmpty()) {
            console.complain("transfers.command.no-sheet", sheet.get());
            return 2;
        }
        Optional<Scope> sender = arguments.option("as").isEmpty()
                ? Optional.of(Scope.SYSTEM) // whoever holds the machine holds all of it
                : arguments.option("as").flatMap(senders::byEmail);
        if (sender.isEmpty()) {
            console.complain("transfers.command.nobody", arguments.option("as").orElseThrow());
            return 2;
        }
        return sender.get().call(() -> write(sheet.get(), arguments, console));
    }

    private int write(String sheet, Arguments arguments, Console console) {
        Optional<String> file = arguments.option("out");
        String format = arguments
                .option("format")
                .orElse(file.filter(name -> name.endsWith(".xlsx")).isPresent() ? "xlsx" : "csv");
        try (OutputStream out = file.isPresent()
                ? new BufferedOutputStream(Files.newOutputStream(Path.of(file.get())))
                : new BufferedOutputStream(console.out())) {
            int rows = exports.write(sheet, format, Map.of(), console.words(), out);
            console.complain("transfers.command.exported", rows);
            return 0;
        } catch (IOException unwritable) {
            console.complain("transfers.command.no-file", file.orElse("-"));
            return 1;
        }
    }
}
