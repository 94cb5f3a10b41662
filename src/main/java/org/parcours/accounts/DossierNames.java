package org.parcours.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;

/// What dossiers are called, for whoever gives somebody a role in one: name and park, and nothing else of them.
/// Startups
/// stand above accounts and implement it.
public interface DossierNames {
    /// By name or number in any spelling, the likeliest first; not more than ten.
    List<Named> find(String text);

    Optional<Named> byId(UUID dossier);

    /// A dossier as it is told from others of the same name.
    record Named(UUID id, String name, @Nullable String nameArabic, LocalizedText park) {
        private static final String BETWEEN = " · ";

        public String in(Words words) {
            return (words.language() == Language.ARABIC && nameArabic != null ? nameArabic : name)
                    + BETWEEN
                    + words.text(park);
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
