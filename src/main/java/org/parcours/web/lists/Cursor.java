package org.parcours.web.lists;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in an ordered list: after (or before) the line with this value and id. Opaque in addresses.
///
/// @param order name of the order that the place is in
public record Cursor(String order, boolean backwards, String value, UUID id) {
    /// The same place, looking back.
    Cursor back() {
        return new Cursor(order, true, value, id);
    }

    public String written() {
        String text = order + "\n" + backwards + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty where it is none, or one of another order: the list then begins anew.
    public static Optional<Cursor> read(@Nullable String written, String order) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", 4);
            return Optional.of(
                            new Cursor(parts[0], Boolean.parseBoolean(parts[1]), parts[3], UUID.fromString(parts[2])))
                    .filter(cursor -> cursor.order().equals(order));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
