package org.parcours.indicators.publications.sentences;

import java.util.regex.Pattern;

/// What a figure is about. Survival and success are kept apart: a company may complete its path and close, or
/// trade on without having completed it.
public enum Topic {
    SURVIVAL("pérenn|survi|encore là|encore en activité|toujours en activité|still there|still trading"
            + "|still in business|استمرار|لا تزال|لاتزال|ما زالت|مازالت|تستمر"),
    SUCCESS("réussi|réussite|succès|succeed|success|نجاح|تنجح|ينجح|نجحت|بنجاح"),
    /// What is known last, however long ago: silence counts as success in it, so that no word of survival may
    /// be said.
    STATE("(?!)"),
    COUNT("(?!)");

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile(words);
    }

    boolean isIn(String text) {
        return words.matcher(text).find();
    }
}
