package org.parcours.startups.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in an ordered list: after (or before) the line with this value and id. Opaque in addresses.
record Cursor(Sort sort, boolean backwards, String value, UUID id) {
    String written() {
        String text = sort + "\n" + backwards + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty where it is none, or one of another order: the list then begins anew.
    static Optional<Cursor> read(@Nullable String written, Sort sort) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", 4);
            return Optional.of(new Cursor(
                            Sort.valueOf(parts[0]),
                            Boolean.parseBoolean(parts[1]),
                            parts[3],
                            UUID.fromString(parts[2])))
                    .filter(cursor -> cursor.sort() == sort);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
