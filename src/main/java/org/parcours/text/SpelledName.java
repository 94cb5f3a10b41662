package org.parcours.text;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A name made ready for comparison with many others.
///
/// @param bare folded, without legal form
/// @param consonants see [Names#skeleton]
/// @param numbers the numbers in it, with spaces between them
record SpelledName(String written, String folded, String bare, String consonants, String numbers, boolean arabic) {
    private static final Pattern NO_NUMBER = Pattern.compile("[^0-9]+");

    static SpelledName of(String written) {
        String folded = Names.fold(written);
        String bare = Names.withoutLegalForm(folded);
        return new SpelledName(
                written,
                folded,
                bare,
                Names.skeleton(bare),
                NO_NUMBER.matcher(bare).replaceAll(" ").strip(),
                Transliteration.arabic(bare));
    }

    /// Whether the letters are the same, spaces aside.
    boolean isFolded(SpelledName other) {
        return folded.equals(other.folded) || joined().equals(other.joined());
    }

    private String joined() {
        return folded.replace(" ", "");
    }

    /// Whether few letters of its words are missing, wrong or turned around: none in a short word, one in a word of
    /// five letters and more, two from nine on (optimal string alignment).
    boolean isMistypedAs(SpelledName other) {
        String[] words = bare.split(" ", -1);
        String[] others = other.bare.split(" ", -1);
        return words.length == others.length
                ? IntStream.range(0, words.length).allMatch(i -> isMistyped(words[i], others[i]))
                : isMistyped(bare, other.bare);
    }

    private static boolean isMistyped(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        int allowed = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
        return word.equals(other)
                || (allowed > 0
                        && word.charAt(0) == other.charAt(0)
                        && Math.abs(word.length() - other.length()) <= allowed
                        && distance(word, other) <= allowed);
    }

    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
