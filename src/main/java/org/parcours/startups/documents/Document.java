package org.parcours.startups.documents;

import java.time.Instant;
import java.util.UUID;

/// A file kept in a dossier.
///
/// @param size in bytes
/// @param recordedAt when it was attached
public record Document(UUID id, UUID startup, String name, DocumentType type, long size, Instant recordedAt) {
    /// A document with what it holds.
    @SuppressWarnings("ArrayRecordComponent") // handed over once, from the table to the response
    public record Content(Document document, byte[] bytes) {}
}
