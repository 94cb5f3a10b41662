package org.parcours.startups.search;

import java.util.UUID;
import org.parcours.text.LocalizedText;

/// A park to choose from.
public record ParkChoice(UUID id, String code, LocalizedText names) {}
