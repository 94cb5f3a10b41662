package org.parcours.indicators.publications.sentences;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A sentence in the one spelling that the rules read: small letters, digits 0 to 9 also for small
/// numbers in words, one kind of space and apostrophe, Arabic without vowel marks, decimal and percent
/// signs as in Latin script.
final class PlainText {
    private static final Map<Pattern, String> WORDS = words();

    private PlainText() {}

    static String of(String sentence) {
        var plain = new StringBuilder();
        Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> letter(c, plain));
        String text = plain.toString().replaceAll(" +", " ").strip();
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }

    private static void letter(int c, StringBuilder plain) {
        int type = Character.getType(c);
        if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
        } else if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || c == 'ـ' || c == '٬') {
            return;
        } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            plain.append(' ');
        } else {
            switch (c) {
                case '’', 'ʼ' -> plain.append('\'');
                case '٪' -> plain.append('%');
                case '٫' -> plain.append('.');
                default -> plain.appendCodePoint(c);
            }
        }
    }

    /// Longer words first, so that none is read inside another.
    private static Map<Pattern, String> words() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        add(words, "سنتين|سنتان|عامين|عامان", "2 سنوات");
        add(words, "سنة واحدة|عام واحد", "1 سنة");
        add(words, "ثمانية عشر|dix-huit|eighteen", "18");
        add(words, "اثني عشر|اثنا عشر|douze|twelve", "12");
        add(words, "vingt-quatre|twenty-four", "24");
        add(words, "quinze|fifteen", "15");
        add(words, "vingt|twenty", "20");
        add(words, "un an|une année|one year|a year", "1 an");
        add(words, "deux|two", "2");
        add(words, "trois|three|ثلاثة|ثلاث", "3");
        add(words, "quatre|four|أربعة|أربع", "4");
        add(words, "cinq|five|خمسة|خمس", "5");
        add(words, "six|ستة|ست", "6");
        add(words, "sept|seven|سبعة|سبع", "7");
        add(words, "huit|eight|ثمانية|ثماني", "8");
        add(words, "neuf|nine|تسعة|تسع", "9");
        add(words, "dix|ten|عشرة|عشر", "10");
        return words;
    }

    /// Arabic writes "and", "by", "for" onto the word that follows.
    private static void add(Map<Pattern, String> words, String spellings, String digits) {
        words.put(Pattern.compile("(?<!\\p{L})([وبلف]?)(?:" + spellings + ")(?!\\p{L})"), "$1" + digits);
    }
}
