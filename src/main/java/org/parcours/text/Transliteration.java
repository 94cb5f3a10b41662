package org.parcours.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

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
        for (String word : folded.split(" ", -1)) {
            if (!word.equals("al") && !word.equals("el")) {
                key.append(consonants(latinised(withoutArticle(word))));
            }
        }
        return key.toString();
    }

    private static String withoutArticle(String word) {
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        return bare.startsWith("ي") ? "y" + bare.substring(1) : bare;
    }

    private static String consonants(String latin) {
        String sounds = latin.replace("tech", "tek");
        sounds = HUSHED.matcher(sounds).replaceAll("\\$").replace("ph", "f");
        sounds = HARD.matcher(sounds).replaceAll("k").replace('c', 's').replace('g', 'j');
        sounds = BREATHED.matcher(sounds)
                .replaceAll("$1")
                .replace("x", "ks")
                .replace('z', 's')
                .replace('p', 'b')
                .replace('v', 'f');
        sounds = ROUND.matcher(sounds).replaceAll("W");
        sounds = GLIDING.matcher(sounds).replaceAll("Y");
        sounds = VOWELS.matcher(sounds).replaceAll("");
        return DOUBLED.matcher(sounds).replaceAll("$1");
    }
}
