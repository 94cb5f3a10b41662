package org.parcours.coaching.needs.pages;

/// One need among those of a dossier.
///
/// @param since when it came into this state
public record NeedRow(String href, String family, String words, String state, String tone, String since) {}
