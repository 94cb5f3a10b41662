package org.parcours.startups.journeys.pages;

/// A document as a dossier shows it.
///
/// @param href its download
/// @param line its type, its size and when it was attached
public record DocumentView(String name, String href, String line) {}
