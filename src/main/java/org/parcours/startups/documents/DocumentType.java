package org.parcours.startups.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/// What may be kept. Nothing that a browser would run, nothing with macros.
public enum DocumentType {
    PDF("application/pdf", "application/pdf", "pdf"),
    PNG("image/png", "image/png", "png"),
    JPEG("image/jpeg", "image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml", "pptx"),
    CSV("text/csv", "text/plain", "csv"),
    TEXT("text/plain", "text/plain", "txt");

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String shows;
    private final String endings;

    /// @param shows what the bytes are recognised as, or the part that such an archive holds
    DocumentType(String mediaType, String shows, String... endings) {
        this.mediaType = mediaType;
        this.shows = shows;
        this.endings = String.join(" ", endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /// The type that a file's name promises.
    static Optional<DocumentType> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> List.of(type.endings.split(" ")).contains(ending))
                .findFirst();
    }

    static DocumentType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    /// Whether the bytes are what this type promises. The name is not asked: it says what its author wants.
    boolean isHeldBy(byte[] bytes) {
        return shows.endsWith(".xml") ? isOffice(bytes) : TIKA.detect(bytes).equals(shows);
    }

    /// The types that Office writes are archives. Only their table of contents is read, which a file on disk allows:
    /// nothing is inflated, however much the archive claims to hold.
    private boolean isOffice(byte[] bytes) {
        List<String> parts;
        try {
            Path file = Files.createTempFile("document", ".zip");
            try {
                Files.write(file, bytes);
                try (ZipFile archive = new ZipFile(file.toFile())) {
                    parts = archive.stream().map(ZipEntry::getName).toList();
                }
            } finally {
                Files.delete(file);
            }
        } catch (ZipException noArchive) {
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return parts.contains("[Content_Types].xml")
                && parts.contains(shows)
                && parts.stream().noneMatch(part -> part.endsWith("vbaProject.bin"));
    }
}
