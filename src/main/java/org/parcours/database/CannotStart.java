package org.parcours.database;

/// What keeps the product from starting, and what to do about it, in a sentence for whoever starts it.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient Object[] arguments;

    /// Names the reason.
    ///
    /// @param key message key of the sentence
    public CannotStart(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /// Names a reason that is nobody's failure.
    public CannotStart(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
