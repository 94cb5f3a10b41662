package org.parcours.mail;

/// A file that goes with a mail.
///
/// @param type media type with its parameters, as `text/calendar; method=REQUEST; charset=UTF-8`
public record Attachment(String name, String type, byte[] bytes) {}
