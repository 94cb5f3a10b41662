package org.parcours.web.lists;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;

/// One field of the filters above a list.
///
/// @param chosen value in force; empty where there is none
/// @param any what it says where it is left open; null where it may not be
public record Choice(
        String name,
        String label,
        String chosen,
        List<Option> options,
        @Nullable String any) {
    public Choice {
        options = List.copyOf(options);
    }

    /// A field that may be left open, named by `<prefix>filter.<name>` and, left open, by `<prefix>filter.any.<name>`.
    ///
    /// @param asked the words of the list's address
    public static Choice open(
            Words words, String prefix, String name, Map<String, String> asked, List<Option> options) {
        return new Choice(
                name,
                words.say(prefix + "filter." + name),
                asked.getOrDefault(name, ""),
                options,
                words.say(prefix + "filter.any." + name));
    }
}
