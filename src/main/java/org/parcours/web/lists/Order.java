package org.parcours.web.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order of a list in SQL; ties are broken by id, so that a cursor always knows its place.
///
/// @param place expression that the lines are ordered by; never null
/// @param type of it in SQL
/// @param id column
public record Order(String name, String place, String type, String id, boolean ascending) {
    /// As it stands in addresses.
    public String path() {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Empty where it is none, or one of another order.
    public Optional<Cursor> at(@Nullable String cursor) {
        return Cursor.read(cursor, name);
    }

    /// The end of a statement that has its conditions: one line more than a page holds, in reverse where the cursor
    /// looks back. `:place` and `:at` are the cursor's value and id.
    public String page(Optional<Cursor> at, int size) {
        boolean onwards = ascending != at.map(Cursor::backwards).orElse(false);
        String from = at.isEmpty()
                ? ""
                : " and (%s, %s) %s (cast(:place as %s), cast(:at as uuid))"
                        .formatted(place, id, onwards ? ">" : "<", type);
        return from + by(onwards) + " limit " + (size + 1);
    }

    /// The order of a page that is already cut, by its columns `place` and `id`.
    String again(Optional<Cursor> at) {
        String direction = ascending != at.map(Cursor::backwards).orElse(false) ? " asc" : " desc";
        return " order by place" + direction + ", id" + direction;
    }

    /// All of them in this order.
    public String all() {
        return by(ascending);
    }

    private String by(boolean onwards) {
        String direction = onwards ? " asc" : " desc";
        return " order by " + place + direction + ", " + id + direction;
    }

    /// The place of a line.
    public Cursor after(String value, UUID line) {
        return new Cursor(name, false, value, line);
    }
}
