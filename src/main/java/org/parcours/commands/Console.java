package org.parcours.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// Where a command speaks, and in which language.
///
/// @param out results
/// @param err progress and refusals
public record Console(PrintStream out, PrintStream err, Words words) {
    /// Where whoever started the program reads, in the language of the shell.
    public static Console ofTheShell(Messages messages) {
        return new Console(utf8(System.out), utf8(System.err), messages.words(language()));
    }

    /// Whatever the shell's own encoding: our words need letters that most of these lack.
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /// The language of the shell, as `LANG=ar_MA.UTF-8` says it; French where it says none of ours.
    public static Language language() {
        String lang = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", "fr"));
        return Language.of(lang.length() < 2 ? "fr" : lang.substring(0, 2));
    }

    public void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
    }

    public void complain(String key, Object... arguments) {
        err.println(words.say(key, arguments));
    }

    public void complain(Refused refused) {
        err.println(refused.in(words));
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
