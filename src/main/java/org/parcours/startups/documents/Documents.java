package org.parcours.startups.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The documents of dossiers. What is not found is not there or not within reach.
@Component
public class Documents {
    public static final int LARGEST_MEGABYTES = 20;
    private static final int LONGEST_NAME = 180;

    private final DocumentTable table;

    Documents(DocumentTable table) {
        this.table = table;
    }

    /// In the order in which they were attached.
    @Transactional(readOnly = true)
    public List<Document> of(UUID startup) {
        return Once.read(Documents.class, "of", startup, () -> table.of(startup, null));
    }

    @Transactional(readOnly = true)
    public List<Document> of(UUID startup, Instant known) {
        return table.of(startup, known);
    }

    @Transactional(readOnly = true)
    public Optional<Document.Content> content(UUID startup, UUID document) {
        return table.content(startup, document);
    }

    /// Keeps a file and returns its id.
    ///
    /// @throws Refused where it is empty, larger than 20 MB, of a type that is not kept, or not what
    /// its name says
    @Transactional
    public UUID attach(UUID startup, String fileName, byte[] bytes) {
        String name = cleaned(fileName);
        DocumentType type = DocumentType.promisedBy(name).orElseThrow(() -> Refusal.TYPE_NOT_ALLOWED.of("file"));
        if (bytes.length == 0) {
            throw Refusal.EMPTY_FILE.of("file");
        }
        if (bytes.length > LARGEST_MEGABYTES * 1024 * 1024) {
            throw Refusal.TOO_LARGE.of("file", LARGEST_MEGABYTES);
        }
        if (!type.isHeldBy(bytes)) {
            throw Refusal.MISLABELLED.of("file", name);
        }
        UUID id = Ids.next();
        if (table.add(id, startup, name, type, bytes) == 0) {
            throw new NotHere("startup " + startup);
        }
        return id;
    }

    /// The last part of a path, without characters that have no place in a name, its ending kept.
    private static String cleaned(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    /// Returns the moment by which it can be taken back.
    @Transactional
    public Instant remove(UUID startup, UUID document) {
        return table.remove(startup, document).orElseThrow(() -> new NotHere("startup " + startup));
    }
}
