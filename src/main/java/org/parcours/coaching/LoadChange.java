package org.parcours.coaching;

import java.util.UUID;

/// What a move would do to one person's load: startups held before and after it.
public record LoadChange(UUID person, int before, int after) {}
