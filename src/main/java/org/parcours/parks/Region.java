package org.parcours.parks;

import java.time.Instant;
import java.util.UUID;
import org.parcours.text.LocalizedText;

/// A region of the country, as administrations name it.
///
/// @param recordedAt when this was last changed; hand it back with a change
public record Region(UUID id, String code, LocalizedText names, Instant recordedAt) {}
