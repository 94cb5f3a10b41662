package org.parcours.commands;

/// One word of `./parcours`, run on the network's data by whoever holds the machine.
public interface Command {
    /// The word, as `import`.
    String name();

    /// Does the work; progress and results go to `console`.
    ///
    /// @return exit status: 0 done, 1 refused, 2 wrong use
    int run(Arguments arguments, Console console);
}
