package org.parcours.commands;

import java.io.PrintStream;
import java.util.Optional;
import org.parcours.text.Words;

/// Where a command speaks, and in which language.
///
/// @param out results
/// @param err progress and refusals
public record Console(PrintStream out, PrintStream err, Words words) {
    public void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
    }

    public void complain(String key, Object... arguments) {
        err.println(words.say(key, arguments));
    }

    /// Rewrites one line of progress where somebody watches, says nothing into a file.
    public void progress(String text) {
        if (Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent()) {
            err.print("\r" + text + "\u001b[K");
            err.flush();
        }
    }
}
