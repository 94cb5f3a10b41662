package org.parcours.coaching.exchanges.pages;

import java.util.UUID;

/// A startup to choose, by its name in the reader's script.
public record StartupChoice(UUID id, String name) {}
