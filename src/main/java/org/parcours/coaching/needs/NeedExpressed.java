package org.parcours.coaching.needs;

import java.time.LocalDate;
import java.util.UUID;

/// A startup said what it needs.
public record NeedExpressed(UUID need, UUID startup, LocalDate on) {}
