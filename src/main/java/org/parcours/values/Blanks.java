package org.parcours.values;

import java.util.Locale;
import java.util.Set;

/// What people write into a cell to say that it is empty: `-`, `N/A`, `néant`.
public final class Blanks {
    private static final Set<String> WORDS = Set.of(
            "",
            "-",
            "--",
            "---",
            "/",
            ".",
            "n/a",
            "n.a.",
            "n.a",
            "#n/a",
            "na",
            "néant",
            "neant",
            "n/d",
            "n.d.",
            "nd",
            "null",
            "none",
            "nil",
            "s/o",
            "s.o.",
            "sans objet",
            "non disponible",
            "not available",
            "غير متوفر",
            "غير متاح",
            "لا شيء",
            "لا يوجد");

    private Blanks() {}

    public static boolean isBlank(String typed) {
        return typed.length() <= 40 && WORDS.contains(Written.latin(typed).toLowerCase(Locale.ROOT));
    }
}
