package org.parcours.commands;

import java.util.List;
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

    /// Where whoever started the program reads.
    public Console console() {
        return Console.ofTheShell(messages);
    }
}
