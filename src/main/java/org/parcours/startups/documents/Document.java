package org.parcours.startups.documents;

import java.time.Instant;
import java.util.UUID;
import org.parcours.files.FileType;

/// A file of a dossier.
///
/// @param size in bytes
/// @param recordedAt when it was attached
public record Document(UUID id, UUID startup, String name, FileType type, long size, Instant recordedAt) {}
