package org.parcours.questionnaires;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.Table;
import org.springframework.web.multipart.MultipartFile;

/// A form as somebody sent it: its workbook, and the files that its lists stand in.
public record FormFiles(List<OpenedFile> files) implements AutoCloseable {
    /// Megabytes that a file may have: a form of two thousand rows has a tenth of it.
    private static final int LARGEST_MEGABYTES = 16;

    /// Lists that may come with a form.
    private static final int MOST = 20;

    /// Opens the files.
    ///
    /// @param lists CSV or workbooks, called as the form calls them
    /// @throws Refused if one is too large
    /// @throws org.parcours.transfers.files.FileRefused if one cannot be read
    public static FormFiles open(MultipartFile form, @Nullable List<MultipartFile> lists) throws IOException {
        List<MultipartFile> sent = new ArrayList<>();
        sent.add(form);
        if (lists != null) {
            lists.stream().filter(file -> !file.isEmpty()).limit(MOST).forEach(sent::add);
        }
        List<OpenedFile> opened = new ArrayList<>();
        try {
            for (MultipartFile file : sent) {
                if (file.getSize() > (long) LARGEST_MEGABYTES << 20) {
                    throw new Refused(422, "files.refused.large", LARGEST_MEGABYTES);
                }
                opened.add(OpenedFile.of(file.getBytes(), String.valueOf(file.getOriginalFilename())));
            }
        } catch (IOException | RuntimeException refused) {
            opened.forEach(OpenedFile::close);
            throw refused;
        }
        return new FormFiles(opened);
    }

    /// Returns the sheets of all files, those of the form first.
    public List<Table> tables() {
        return files.stream().flatMap(file -> file.file().tables().stream()).toList();
    }

    @Override
    public void close() {
        files.forEach(OpenedFile::close);
    }
}
