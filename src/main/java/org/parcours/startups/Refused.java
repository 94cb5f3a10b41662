package org.parcours.startups;

/// A rule says no. The sentence that says why stands in the messages, beside the field it is about.
public class Refused extends RuntimeException {
    private final String field;
    private final String key;
    private final transient Object[] arguments;

    /// Names the field and the reason.
    ///
    /// @param field name of the form's field
    /// @param key message key of the reason
    public Refused(String field, String key, Object... arguments) {
        super(field + ": " + key);
        this.field = field;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
