package org.parcours.indicators.publications.sentences;

import java.util.regex.Pattern;

/// From when the years of a definition are counted, and the words that say so.
public enum Origin {
    ADMISSION("accompagn|suivi|admission|entrée|support|joining|entry|admitted|مواكب|ولوج|قبول|التحاق"),
    EXIT("sorti|quitt|départ|leaving|left |exit|departure|graduat|مغادر|خروج|تخرج"),
    FOUNDING("existence|leur création|la création|fondation|founding|founded|their creation|تأسيس|وجود|إحداث|إنشاء"),
    NONE("(?!)");

    private final Pattern words;
    private final Pattern dated;

    Origin(String words) {
        this.words = Pattern.compile(words);
        this.dated = Pattern.compile("(?:après|depuis|after|since|بعد|منذ)[^.;:\\d]{0,25}?(?:" + words + ")");
    }

    /// Where its words begin in the text; the text's length where they do not stand in it.
    int place(String text) {
        var found = words.matcher(text);
        return found.find() ? found.start() : text.length();
    }

    /// Whether the text says "after leaving" rather than only "leaving".
    boolean isDatedFrom(String text) {
        return dated.matcher(text).find();
    }
}
