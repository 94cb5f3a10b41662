package org.parcours.commands;

import org.parcours.text.Refused;

/// A command was given something that it does not take. Its usage is shown with the sentence.
public final class WrongUse extends Refused {
    private static final long serialVersionUID = 1;

    public WrongUse(String key, Object... arguments) {
        super(key, arguments);
    }
}
