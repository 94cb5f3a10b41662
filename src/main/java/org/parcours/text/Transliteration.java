package org.parcours.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Between Arabic and Latin script, by sound as names are written in Morocco (after French habits: ou, ch, gh).
final class Transliteration {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    // compiled once: a long file asks for the sound of every name in it, and of every name that is known
    private static final Pattern HUSHED = Pattern.compile("sch|sh|ch");
    private static final Pattern HARD = Pattern.compile("kh|gh|g(?=[^eiy]|$)|q|ck|c(?=[^eiy]|$)");
    private static final Pattern BREATHED = Pattern.compile("([td])h");
    private static final Pattern ROUND = Pattern.compile("^(ou|w)");
    private static final Pattern GLIDING = Pattern.compile("^(y|i(?=[aeou]))");
    private static final Pattern VOWELS = Pattern.compile("h$|[aeiouyw]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private static final Map<Integer, String> LATIN = new HashMap<>();

    static {
        String letters = "ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=d ر=r ز=z س=s ش=ch ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ڤ=v"
                + " ق=q ك=k گ=g ڭ=g ڨ=g ل=l م=m ن=n ه=h و=ou ي=i پ=p چ=ch ژ=j";
        for (String pair : letters.split(" ", -1)) {
            LATIN.put(pair.codePointAt(0), pair.substring(2));
        }
    }

    private Transliteration() {}

    static boolean arabic(String text) {
        return ARABIC.matcher(text).find();
    }

    static String latinised(String folded) {
        StringBuilder latin = new StringBuilder();
        folded.codePoints().forEach(c -> {
            String letters = LATIN.get(c);
            if (letters == null) {
                latin.appendCodePoint(c);
            } else {
                latin.append(letters);
            }
        });
        return latin.toString();
    }

    static String skeleton(String name) {
        // After folding a cedilla is lost, and with it the sound.
        String folded = Names.fold(name.replace('ç', 's').replace('Ç', 's'));
        StringBuilder key = new StringBuilder();
        for (String word : words(folded)) {
            key.append(
                    DOUBLED.matcher(VOWELS.matcher(sounds(word)).replaceAll("")).replaceAll("$1"));
        }
        return key.toString();
    }

    private static List<String> words(String folded) {
        return Arrays.stream(folded.split(" ", -1))
                .filter(word -> !word.equals("al") && !word.equals("el"))
                .map(Transliteration::withoutArticle)
                .toList();
    }

    private static String withoutArticle(String word) {
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        return bare.startsWith("ي") ? "y" + bare.substring(1) : bare;
    }

    /// The word in letters that stand for one sound each; its vowels as they are written.
    private static String sounds(String word) {
        String sounds = latinised(word).replace("tech", "tek");
        sounds = HUSHED.matcher(sounds).replaceAll("\\$").replace("ph", "f");
        sounds = HARD.matcher(sounds).replaceAll("k").replace('c', 's').replace('g', 'j');
        sounds = BREATHED.matcher(sounds)
                .replaceAll("$1")
                .replace("x", "ks")
                .replace('z', 's')
                .replace('p', 'b')
                .replace('v', 'f');
        sounds = ROUND.matcher(sounds).replaceAll("W");
        return GLIDING.matcher(sounds).replaceAll("Y");
    }

    /// A consonant and the vowels that follow it.
    ///
    /// @param last whether its word ends with it
    private record Syllable(char consonant, String vowels, boolean last) {
        Syllable with(char vowel) {
            return new Syllable(consonant, vowels + vowel, last);
        }

        Syllable ending() {
            return new Syllable(consonant, vowels, true);
        }
    }

    /// Whether a name in Arabic script spells one in Latin script of the same consonants: what Arabic writes of the
    /// vowels must be there, and a word ends with no vowel but those that Arabic leaves out. نور is `Nour`,
    /// neither `Nora` nor `Neuro`.
    static boolean spells(String arabic, String latin) {
        List<Syllable> written = syllables(arabic, false);
        List<Syllable> spoken = syllables(latin, true);
        return written.size() == spoken.size()
                && IntStream.range(0, written.size()).allMatch(i -> fits(written.get(i), spoken.get(i)));
    }

    /// Whether two names in one script, of the same consonants, may be two ways to write one sound: `Nour` and `Noor`,
    /// `Mohamed` and `Muhammad`, not `Plane` and `Pylon`.
    static boolean soundsAlike(String one, String other) {
        List<Syllable> some = syllables(one, true);
        List<Syllable> others = syllables(other, true);
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> alike(some.get(i), others.get(i)));
    }

    private static boolean alike(Syllable one, Syllable other) {
        if (one.consonant() != other.consonant()) {
            return false;
        }
        String some = one.vowels();
        String others = other.vowels();
        if (some.isEmpty() || others.isEmpty()) {
            String left = some + others;
            return left.isEmpty() || (left.equals("e") && one.last() && other.last());
        }
        return (has(some, "ouw") && has(others, "ouw"))
                || (has(some, "iye") && has(others, "iye"))
                || (has(some, "ae") && has(others, "ae"));
    }

    private static List<Syllable> syllables(String name, boolean doubled) {
        List<Syllable> syllables = new ArrayList<>();
        for (String word : words(name)) {
            boolean begun = false;
            // ta marbuta, folded to h, sounds as a
            String said = word.endsWith("ه") ? word.substring(0, word.length() - 1) + "ا" : word;
            for (char sound : sounds(said).toCharArray()) {
                Syllable before = begun ? syllables.getLast() : null;
                boolean again = doubled
                        && before != null
                        && before.consonant() == sound
                        && before.vowels().isEmpty();
                if (isVowel(sound) && before != null) {
                    syllables.set(syllables.size() - 1, before.with(sound));
                } else if (!isVowel(sound) && !again) {
                    syllables.add(new Syllable(sound, "", false));
                    begun = true;
                }
            }
            endWord(syllables, begun);
        }
        return syllables;
    }

    /// An `h` at the end is silent.
    private static void endWord(List<Syllable> syllables, boolean begun) {
        if (begun && syllables.getLast().consonant() == 'h' && syllables.size() > 1) {
            syllables.removeLast();
        }
        if (begun) {
            syllables.set(syllables.size() - 1, syllables.getLast().ending());
        }
    }

    private static boolean isVowel(char sound) {
        return "aeiouyw".indexOf(sound) >= 0;
    }

    private static boolean fits(Syllable written, Syllable spoken) {
        String vowels = spoken.vowels();
        if (written.consonant() != spoken.consonant()) {
            return false;
        }
        if (written.vowels().isEmpty()) {
            return !(written.last() && spoken.last()) || vowels.isEmpty() || vowels.equals("e");
        }
        return (!written.vowels().contains("ou") || has(vowels, "ouw"))
                && (!written.vowels().contains("i") || has(vowels, written.last() ? "iyea" : "iye"))
                && (!written.vowels().contains("a") || has(vowels, "aeou"));
    }

    private static boolean has(String vowels, String any) {
        return any.chars().anyMatch(vowel -> vowels.indexOf(vowel) >= 0);
    }
}
