package org.parcours.commands;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/// A command that needs neither server nor database, so that it runs on a stranger's computer. Found by
/// `ServiceLoader`.
public interface Standalone {
    String name();

    /// Does the work and answers with the exit status: 0 done, 1 refused, 2 wrong use.
    int run(String[] words, PrintStream out, PrintStream err, Locale locale);

    static Optional<Standalone> named(String name) {
        return ServiceLoader.load(Standalone.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(command -> command.name().equals(name))
                .findFirst();
    }
}
