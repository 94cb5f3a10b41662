package org.parcours.commands;

import org.parcours.text.Words;

/// One word of `./parcours`, run on the network's data by whoever holds the machine.
public interface Command {
    /// The word, as `import`.
    String name();

    /// What may follow the word. Anything else is wrong use.
    Syntax syntax();

    /// The sentence that says how it is used.
    String usage(Words words);

    /// Does the work; progress and results go to `console`.
    ///
    /// @return exit status: 0 done, 1 refused, 2 wrong use
    /// @throws WrongUse if a value cannot be read
    /// @throws org.parcours.text.Refused if a rule is against it
    int run(Arguments arguments, Console console);
}
