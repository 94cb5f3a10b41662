package org.parcours.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.springframework.stereotype.Component;

/// Finds the command of a word and runs it.
@Component
public class Commands {
    private final List<Command> commands;
    private final Messages messages;

    Commands(List<Command> commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
    }

    public int run(String name, List<String> words) {
        Console console = console();
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> command.run(Arguments.of(words), console))
                .orElse(2);
    }

    /// Where whoever started the program reads, in the language of the shell.
    public Console console() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return new Console(out, err, messages.words(language()));
    }

    /// The language of the shell, as `LANG=ar_MA.UTF-8` says it; French where it says none of ours.
    private static Language language() {
        String lang = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", "fr"));
        return Language.of(lang.length() < 2 ? "fr" : lang.substring(0, 2));
    }
}
