package org.parcours.surveys.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.given.GivenAnswers;

/// Of which question, and which answers to it, as an address says it.
///
/// @param answer the name of a choice
/// @param q words that it holds
/// @param from first place to show
public record GivenAsking(
        @Nullable String question,
        @Nullable String answer,
        @Nullable String theme,
        @Nullable String q,
        @Nullable Integer from) {
    /// Answers of a page.
    public static final int SIZE = 50;

    public GivenAnswers.Sought sought() {
        return new GivenAnswers.Sought(said(answer), said(theme), said(q));
    }

    public int first() {
        return from == null ? 0 : Math.max(0, from);
    }

    private static String said(@Nullable String word) {
        return word == null ? "" : word;
    }

    /// The same, from another place on.
    public String href(String path, String asked, int place) {
        return path + "/answers?question=" + encoded(asked) + "&answer=" + encoded(said(answer)) + "&theme="
                + encoded(said(theme)) + "&q=" + encoded(said(q)) + "&from=" + place;
    }

    /// Those who chose one answer; all where it is empty.
    public static String href(String path, String asked, String chosen) {
        return path + "/answers?question=" + encoded(asked) + (chosen.isEmpty() ? "" : "&answer=" + encoded(chosen));
    }

    /// Those about one theme.
    public static String about(String path, String asked, String theme) {
        return path + "/answers?question=" + encoded(asked) + "&theme=" + encoded(theme);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
