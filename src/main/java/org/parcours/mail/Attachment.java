package org.parcours.mail;

/// A text that goes with a mail as a file.
///
/// @param type media type with its parameters, as `text/calendar; method=REQUEST; charset=UTF-8`
public record Attachment(String name, String type, String text) {}
