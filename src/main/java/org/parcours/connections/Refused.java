package org.parcours.connections;

/// A rule says no. The sentence that says why stands in the messages, beside the field it is about.
public class Refused extends org.parcours.web.Refused {
    private static final long serialVersionUID = 1;
    private final String field;

    /// Names the field and the reason.
    ///
    /// @param field name of the form's field
    /// @param key message key of the reason
    public Refused(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
