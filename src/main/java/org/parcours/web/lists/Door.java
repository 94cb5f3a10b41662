package org.parcours.web.lists;

/// A number of lines that opens the list of them.
///
/// @param current whether that list is open
public record Door(String text, String href, boolean current) {}
