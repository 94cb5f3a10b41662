package org.parcours.startups.recognition;

import org.jspecify.annotations.Nullable;
import org.parcours.text.Closeness;
import org.parcours.text.Words;

/// Why two startups may be one.
///
/// @param key message key
/// @param similarity of the names in percent, if the sentence says it
public record Reason(String key, @Nullable Integer similarity) {
    /// The sentence in the reader's language.
    public String said(Words words) {
        return similarity == null ? words.say(key) : words.say(key, words.percent(similarity / 100.0));
    }

    static Reason of(String key) {
        return new Reason(key, null);
    }

    static Reason of(Closeness closeness) {
        return new Reason(
                closeness.key(),
                closeness instanceof Closeness.Spelling(double similarity) ? (int) Math.round(similarity * 100) : null);
    }
}
