package org.parcours.startups.sheets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A startup as far as rows name it.
///
/// @param numbers one of each kind, in the order of the kinds; null where it has none of a kind
/// @param park code of its park
public record KnownStartup(UUID id, String name, List<@Nullable String> numbers, UUID parkId, String park) {}
