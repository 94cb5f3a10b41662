package org.parcours.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.files.Upload;
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
    /// @throws Refused if one is too large, or there are too many
    /// @throws org.parcours.transfers.files.FileRefused if one cannot be read
    public static FormFiles open(MultipartFile form, @Nullable List<MultipartFile> lists) {
        List<MultipartFile> sent = new ArrayList<>();
        sent.add(form);
        if (lists != null) {
            lists.stream().filter(file -> !file.isEmpty()).forEach(sent::add);
        }
        if (sent.size() > MOST + 1) {
            throw new Refused(422, "questionnaires.refused.lists", MOST);
        }
        List<OpenedFile> opened = new ArrayList<>();
        try {
            for (MultipartFile file : sent) {
                if (file.getSize() > (long) LARGEST_MEGABYTES << 20) {
                    throw new Refused(422, "files.refused.large", LARGEST_MEGABYTES);
                }
                opened.add(OpenedFile.of(new Upload(String.valueOf(file.getOriginalFilename()), file.getSize(), file)));
            }
        } catch (RuntimeException refused) {
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
