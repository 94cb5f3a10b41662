package org.parcours.text;

/// A text that is not what it should be, with the sentence that says what to write instead. Value types throw it from
/// their constructors.
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient Object[] arguments;

    /// Names the reason.
    ///
    /// @param key message key of the sentence
    public Malformed(String key, Object... arguments) {
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
