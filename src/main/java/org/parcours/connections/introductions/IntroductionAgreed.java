package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.UUID;

/// Both sides agreed to be brought together.
public record IntroductionAgreed(UUID introduction, UUID need, UUID startup, UUID park, UUID partner, LocalDate on) {}
