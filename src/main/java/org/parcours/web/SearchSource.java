package org.parcours.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;

/// A kind of things that the search of every page finds: startups, people, figures. A module implements it for what it
/// keeps, and answers only with what the reader may open.
public interface SearchSource {
    /// Message key of the kind, in the plural.
    String label();

    /// Place among the kinds; the lowest is shown first.
    int order();

    /// What the text names, the closest first; empty where the reader may not look.
    ///
    /// @param text at least two characters, as typed
    /// @param most how many are shown
    List<Hit> find(String text, Words words, int most);

    /// Where all of the kind that the text names are listed; null where there is no such list.
    default @Nullable String listOf(String text) {
        return null;
    }

    /// One thing found.
    ///
    /// @param name in the reader's language
    /// @param about what tells it from others of its name; may be empty
    /// @param href its page
    record Hit(String name, String about, String href) {}

    /// What was found of one kind.
    ///
    /// @param all address of the whole list; null where these are all, or no list shows them
    record Found(String label, List<Hit> hits, @Nullable String all) {}
}
