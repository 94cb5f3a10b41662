package org.parcours.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Compares names of companies and people written by different hands, in Latin and in Arabic script.
public final class Names {
    private static final double CLOSE_WITH_SAME_CONSONANTS = 0.75;

    private static final Set<String> LEGAL_FORMS = Set.of(
            "sarl",
            "sarlau",
            "sa",
            "sas",
            "sasu",
            "snc",
            "scs",
            "sca",
            "eurl",
            "gie",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "pbc",
            "bv",
            "srl",
            "spa",
            "pty",
            "gmbh",
            "ag",
            "plc",
            "corp",
            "corporation",
            "co",
            "company",
            "societe",
            "ste",
            "entreprise",
            "startup",
            "شمم",
            "شم",
            "شركه",
            "مقاوله",
            "مؤسسه",
            "موسسه");

    /// Forms that are words of names elsewhere than at the end.
    private static final Set<String> LEGAL_ENDINGS = Set.of(
            "suarl", "sarls", "eirl", "selarl", "scop", "pte", "pvt", "private", "ltda", "lda", "bhd", "sdn", "oy",
            "kk", "aps", "sro", "nv", "sl", "slu", "ab", "se", "kg", "ug");

    private Names() {}

    /// A key under which spellings of one name meet: lower case, no accents, no punctuation, single spaces, Latin
    /// digits; hamza forms, ta marbuta and alef maqsura brought to one letter, vowel signs and tatweel dropped.
    public static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (Character.isLetter(c)) {
                foldLetter(c, key);
            } else if (Character.isDigit(c)) {
                key.append(Character.digit(c, 10));
            } else if (!joins(c) && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        return key.toString().strip();
    }

    /// The folded name without legal form at its beginning or end; the folded name itself where nothing would be left.
    public static String withoutLegalForm(String name) {
        String folded = fold(name);
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ", -1)));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getFirst())) {
            words.removeFirst();
        }
        while (words.size() > 1) {
            boolean soleAssociate = words.size() > 2
                    && words.getLast().equals("au")
                    && words.get(words.size() - 2).equals("sarl");
            if (!soleAssociate && !LEGAL_FORMS.contains(words.getLast()) && !LEGAL_ENDINGS.contains(words.getLast())) {
                break;
            }
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /// Whether the text holds every word of what was asked, accents, case and hamza forms aside. Part of a word is
    /// enough: `atelier` is in `L’Atelier`, `مسار` in `المسار`.
    public static boolean mentions(String text, String asked) {
        String folded = fold(text);
        return Arrays.stream(fold(asked).split(" ")).allMatch(folded::contains);
    }

    /// Whether the words of one name, legal forms aside, stand side by side in the other, and no number tells them
    /// apart:
    /// `Blink` in `Blink Last Mile`.
    public static boolean contains(String one, String other) {
        SpelledName some = SpelledName.of(one);
        SpelledName others = SpelledName.of(other);
        boolean shorter = some.bare().length() <= others.bare().length();
        String inner = shorter ? some.bare() : others.bare();
        String outer = shorter ? others.bare() : some.bare();
        return inner.length() >= 3
                && some.numbers().equals(others.numbers())
                && (" " + outer + " ").contains(" " + inner + " ");
    }

    /// Whether a name begins with what was typed, legal form aside or not, in any spelling of accents and case.
    public static boolean begins(String name, String typed) {
        String letters = fold(typed);
        return fold(name).startsWith(letters) || withoutLegalForm(name).startsWith(letters);
    }

    /// A rough Latin spelling of a name in Arabic script, for search and for sorting; Latin letters stay.
    public static String latinised(String name) {
        return Transliteration.latinised(fold(name));
    }

    /// The consonants of a name, in one alphabet for both scripts: `Nour`, `Noor` and `نور` are all `nr`. Several names
    /// share one key: it proposes, it does not decide.
    public static String skeleton(String name) {
        return Transliteration.skeleton(name);
    }

    /// Jaro-Winkler similarity of the folded names, in [0, 1] (W. E. Winkler, "String Comparator Metrics and Enhanced
    /// Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990; prefix weight 0.1,
    /// at most four letters).
    public static double similarity(String one, String other) {
        return JaroWinkler.similarity(fold(one), fold(other));
    }

    /// Why two names may be one. Names that differ in a number (`Atlas 1`, `Atlas 2`) are different.
    public static Closeness closeness(String one, String other) {
        return closeness(SpelledName.of(one), SpelledName.of(other));
    }

    static Closeness closeness(SpelledName one, SpelledName other) {
        if (one.written().equals(other.written())) {
            return new Closeness.Same();
        }
        if (one.folded().isEmpty() || other.folded().isEmpty()) {
            return new Closeness.Different();
        }
        if (one.isFolded(other)) {
            return new Closeness.AccentsOrCase();
        }
        if (one.bare().equals(other.bare())) {
            return new Closeness.LegalForm();
        }
        if (!one.numbers().equals(other.numbers())) {
            return new Closeness.Different();
        }
        boolean sameConsonants = one.consonants().equals(other.consonants());
        if (one.arabic() != other.arabic()) {
            return sameConsonants
                            && one.consonants().length() > 1
                            && (one.arabic()
                                    ? Transliteration.spells(one.bare(), other.bare())
                                    : Transliteration.spells(other.bare(), one.bare()))
                    ? new Closeness.Transliteration()
                    : new Closeness.Different();
        }
        double similarity = JaroWinkler.similarity(one.bare(), other.bare());
        boolean soundsAlike = sameConsonants
                && similarity >= CLOSE_WITH_SAME_CONSONANTS
                && Transliteration.soundsAlike(one.bare(), other.bare());
        return soundsAlike || one.isMistypedAs(other) ? new Closeness.Spelling(similarity) : new Closeness.Different();
    }

    private static void foldLetter(int letter, StringBuilder key) {
        switch (letter) {
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            case 'ß' -> key.append("ss");
            case 'ø' -> key.append('o');
            case 'ł' -> key.append('l');
            case 'đ', 'ð' -> key.append('d');
            case 'þ' -> key.append("th");
            case 'ı' -> key.append('i');
            case 'ٱ' -> key.append('ا');
            case 'ة' -> key.append('ه');
            case 'ى', 'ی' -> key.append('ي');
            case 'ک' -> key.append('ك');
            case 'ء', 'ـ' -> {}
            default -> key.appendCodePoint(letter);
        }
    }

    /// Signs that stand inside a word: accents, vowel signs, apostrophes, and the dots of `S.A.R.L.`
    private static boolean joins(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || sign == '.'
                || sign == '\''
                || sign == '’';
    }
}
