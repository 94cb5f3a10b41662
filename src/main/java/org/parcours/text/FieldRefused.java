package org.parcours.text;

/// A rule says no to a field of a form. The sentence that says why stands in the messages, beside the field.
public class FieldRefused extends Refused {
    private static final long serialVersionUID = 1;
    private final String field;

    /// Names the field and the reason.
    ///
    /// @param field name of the form's field
    /// @param key message key of the reason
    public FieldRefused(String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
