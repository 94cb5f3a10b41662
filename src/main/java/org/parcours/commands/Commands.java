package org.parcours.commands;

import java.util.List;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
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

    /// Runs a command. What it does not take is answered with its usage, what it refuses with a sentence.
    ///
    /// @return exit status: 0 done, 1 refused, 2 wrong use
    public int run(String name, List<String> words) {
        return run(name, words, console());
    }

    int run(String name, List<String> words, Console console) {
        Command command = commands.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (command == null) {
            console.complain("commands.wrong.command", name);
            return 2;
        }
        try {
            return command.run(Arguments.of(words, command.syntax()), console);
        } catch (WrongUse wrong) {
            console.complain(wrong);
            console.err().println(command.usage(console.words()));
            return 2;
        } catch (Refused refused) {
            console.complain(refused);
            return 1;
        }
    }

    /// Where whoever started the program reads.
    public Console console() {
        return Console.ofTheShell(messages);
    }
}
