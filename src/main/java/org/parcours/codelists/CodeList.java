package org.parcours.codelists;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A list whose entries the network sets. A higher module brings its own by making one a bean; it then stands on the
/// same page and is read through the same door.
///
/// @param path as it stands in addresses: `sectors`
/// @param table with the columns `id, code, names, position, retired_on`; a name from the code, never from a request
/// @param title message key of what stands above it
/// @param trait what is chosen of an entry when it is added, besides its names; null for nothing
public record CodeList(
        String path, String table, String title, @Nullable Trait trait) {
    /// A list of nothing but names.
    public static CodeList plain(String path, String table, String title) {
        return new CodeList(path, table, title, null);
    }

    /// What an entry is besides its names.
    ///
    /// @param column of the list's table
    /// @param values that it may take, the first where nothing is chosen
    /// @param label message key of its label
    /// @param names beginning of the message keys of its values, with the dot
    public record Trait(String column, List<String> values, String label, String names) {}

    Optional<Trait> chosen() {
        return Optional.ofNullable(trait);
    }
}
