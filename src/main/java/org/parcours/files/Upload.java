package org.parcours.files;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/// A file that somebody sent. Its bytes are read from where they lie, part by part.
///
/// @param name without folders and control characters
/// @param size in bytes
public record Upload(String name, long size, InputStreamSource content) {
    /// Megabytes that a file may have.
    public static final int LARGEST_MEGABYTES = 20;

    private static final int LONGEST_NAME = 180;

    public Upload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        name = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    public static Upload of(String name, byte[] bytes) {
        return new Upload(name, bytes.length, new ByteArrayResource(bytes));
    }

    /// Returns the file of a form's field, or empty if none was chosen.
    public static Optional<Upload> of(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upload(name, file.getSize(), file));
    }

    /// Returns the type of the file.
    ///
    /// @param field name of the field to blame, as the forms and the API call it
    /// @throws Refused if the file is empty, too large, of none of the types, or not what its name says
    public FileType requireOneOf(Set<FileType> types, String field) {
        FileType type = FileType.promisedBy(name)
                .filter(types::contains)
                .orElseThrow(() -> Refused.field(field, "files.refused.type", endings(types)));
        if (size == 0) {
            throw Refused.field(field, "files.refused.empty");
        }
        if (size > LARGEST_MEGABYTES * 1024L * 1024) {
            throw Refused.field(field, "files.refused.large", LARGEST_MEGABYTES);
        }
        if (!type.isHeldBy(content)) {
            throw Refused.field(field, "files.refused.mislabelled", name);
        }
        return type;
    }

    private static String endings(Collection<FileType> types) {
        return types.stream()
                .sorted()
                .map(type -> type.endings().getFirst().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" · "));
    }
}
