package org.parcours.text;

/// What is wrong with one field, or with the whole.
///
/// @param field name of the field as forms, API and sheets call it; empty if it is about no field alone
/// @param says the sentence; its arguments keep their types until the reader is known
/// @param doubtful whether it is right if a person confirms it
public record Issue(String field, Saying says, boolean doubtful) {
    public Issue(String field, Saying says) {
        this(field, says, false);
    }

    public static Issue of(String field, String key, Object... arguments) {
        return new Issue(field, Saying.of(key, arguments));
    }

    public String key() {
        return says.key();
    }
}
