package org.parcours.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.springframework.core.io.InputStreamSource;

/// What may be stored. Nothing that a browser would run, nothing with macros.
public enum FileType {
    PDF("application/pdf", "application/pdf", "pdf"),
    PNG("image/png", "image/png", "png"),
    JPEG("image/jpeg", "image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "image/webp", "webp"),
    HEIC("image/heic", "image/hei[cf]", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml", "pptx"),
    CSV("text/csv", "text/plain", "csv"),
    TEXT("text/plain", "text/plain", "txt"),
    MP3("audio/mpeg", "audio/mpeg", "mp3"),
    M4A("audio/mp4", "(audio|video|application)/(mp4|quicktime|x-m4a)", "m4a"),
    OGG("audio/ogg", "(audio|application)/(ogg|vorbis|opus)", "ogg", "oga", "opus"),
    WAV("audio/wav", "audio/(vnd\\.wave|x-wav|wav)", "wav"),
    AMR("audio/amr", "audio/amr", "amr"),
    MP4("video/mp4", "(video|application)/(mp4|quicktime|x-m4v)", "mp4", "m4v"),
    MOV("video/quicktime", "(video|application)/(quicktime|mp4)", "mov"),
    THREE_GP("video/3gpp", "video/3gpp2?", "3gp"),
    WEBM("video/webm", "(video|application)/(webm|x-matroska)", "webm");

    /// Papers and pictures, as dossiers have them.
    public static final Set<FileType> DOCUMENTS = Set.of(PDF, PNG, JPEG, DOCX, XLSX, PPTX, CSV, TEXT);

    public static final Set<FileType> IMAGES = EnumSet.of(PNG, JPEG, WEBP, HEIC);
    public static final Set<FileType> SOUNDS = EnumSet.of(MP3, M4A, OGG, WAV, AMR);
    public static final Set<FileType> FILMS = EnumSet.of(MP4, MOV, THREE_GP, WEBM);

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final String shows;
    private final String endings;

    /// @param shows a pattern of what the bytes are recognised as, or the part that such an archive holds
    FileType(String mediaType, String shows, String... endings) {
        this.mediaType = mediaType;
        this.shows = shows;
        this.endings = String.join(" ", endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /// Returns the endings of such files, without their dot.
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /// Returns the type that a file's name promises.
    static Optional<FileType> promisedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings().contains(ending))
                .findFirst();
    }

    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }

    /// Returns whether the bytes are what this type promises. The name is not asked: it says what its author wants.
    boolean isHeldBy(InputStreamSource bytes) {
        try {
            if (shows.endsWith(".xml")) {
                return isOffice(bytes);
            }
            try (InputStream stream = bytes.getInputStream()) {
                return TIKA.detect(stream).matches(shows);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The types that Office writes are archives. Only their table of contents is read, which a file on disk allows:
    /// nothing is inflated, however much the archive claims to hold.
    private boolean isOffice(InputStreamSource bytes) throws IOException {
        Path file = Files.createTempFile("document", ".zip");
        try (InputStream stream = bytes.getInputStream()) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile archive = new ZipFile(file.toFile())) {
                List<String> parts = archive.stream().map(ZipEntry::getName).toList();
                return parts.contains("[Content_Types].xml")
                        && parts.contains(shows)
                        && parts.stream().noneMatch(part -> part.endsWith("vbaProject.bin"));
            }
        } catch (ZipException noArchive) {
            return false;
        } finally {
            Files.delete(file);
        }
    }
}
