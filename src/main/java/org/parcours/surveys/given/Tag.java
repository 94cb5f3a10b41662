package org.parcours.surveys.given;

import java.util.UUID;

/// What an open answer is about, in the words of who read it.
///
/// @param asked whose answer
/// @param question by its name in the form
public record Tag(UUID id, UUID asked, String question, String theme) {}
