package org.parcours.questionnaires.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Saying;

/// A value known from elsewhere, shown to be confirmed until something is typed.
///
/// @param source who said so
/// @param on when they said so; null if unknown
public record Prefill(String text, Saying source, @Nullable LocalDate on) {}
