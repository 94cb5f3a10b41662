package org.parcours.startups.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.files.FileContents;
import org.parcours.files.FileType;
import org.parcours.files.StoredFile;
import org.parcours.files.Upload;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The documents of dossiers. What is not found is not there or not within reach.
@Component
public class Documents {
    private final DocumentTable table;
    private final FileContents contents;

    Documents(DocumentTable table, FileContents contents) {
        this.table = table;
        this.contents = contents;
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
    public Optional<StoredFile> file(UUID startup, UUID document) {
        return table.file(startup, document);
    }

    /// Stores a file and returns its id.
    ///
    /// @throws Refused if it is empty, larger than 20 MB, of a type that is not stored, or not what its name says
    @Transactional
    public UUID attach(UUID startup, Upload file) {
        FileType type = file.requireOneOf(FileType.DOCUMENTS, "file");
        UUID id = Ids.next();
        if (table.add(id, startup, new StoredFile(file.name(), type, file.size(), contents.store(file))) == 0) {
            throw new NotHere("startup " + startup);
        }
        return id;
    }

    /// Returns the moment by which it can be taken back.
    @Transactional
    public Instant remove(UUID startup, UUID document) {
        return table.remove(startup, document).orElseThrow(() -> new NotHere("startup " + startup));
    }
}
