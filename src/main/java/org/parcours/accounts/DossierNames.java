package org.parcours.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;

/// What the dossiers of a role are called, for whoever gives somebody that role in one: name and
/// place, and nothing else
/// of them. Startups and partners stand above accounts and implement it.
public interface DossierNames {
    /// The role that is held in one of these.
    Role role();

    /// By name or number in any spelling, the likeliest first; not more than ten.
    List<Named> find(String text);

    Optional<Named> byId(UUID dossier);

    /// A dossier as it is told from others of the same name.
    ///
    /// @param place the park of a startup, the city of a partner; null where it is not known
    record Named(
            UUID id,
            String name,
            @Nullable String nameArabic,
            @Nullable LocalizedText place) {
        private static final String BETWEEN = " · ";

        public String in(Words words) {
            String called = words.language().nameOf(name, nameArabic);
            return place == null ? called : called + BETWEEN + words.text(place);
        }

        /// What is searched for where such a label was chosen: the name alone.
        public static String searched(String typed) {
            return typed.split(BETWEEN, 2)[0].strip();
        }

        public boolean isCalled(String typed) {
            return typed.equalsIgnoreCase(name) || typed.equals(nameArabic);
        }
    }
}
