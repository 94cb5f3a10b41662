package org.parcours.connections.introductions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// The startup or the partner of an introduction by its name.
public record Party(UUID id, String name, @Nullable String nameArabic) {
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
