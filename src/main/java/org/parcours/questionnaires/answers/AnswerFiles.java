package org.parcours.questionnaires.answers;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.files.FileContents;
import org.parcours.files.FileType;
import org.parcours.files.StoredFile;
import org.parcours.files.Upload;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files given as answers, by sheet and question.
@Component
public class AnswerFiles {
    /// Megabytes that the files of one sheet may have in all, those that others replaced among them.
    public static final int MOST_MEGABYTES = 100;

    private final AnswerFileTable table;
    private final FileContents contents;

    AnswerFiles(AnswerFileTable table, FileContents contents) {
        this.table = table;
        this.contents = contents;
    }

    /// A sheet that holds answers, in the scope of a park and a dossier.
    public record Holder(UUID sheet, UUID park, UUID dossier) {}

    /// Returns the types of file that answer a question.
    public static Set<FileType> types(QuestionType type) {
        return switch (type) {
            case IMAGE -> FileType.IMAGES;
            case AUDIO -> FileType.SOUNDS;
            case VIDEO -> FileType.FILMS;
            case FILE -> EnumSet.allOf(FileType.class);
            default -> Set.of();
        };
    }

    /// Returns the files of a sheet by question, in their names' order.
    @Transactional(readOnly = true)
    public Map<String, StoredFile> of(UUID sheet) {
        return table.of(sheet);
    }

    /// Returns the file that answers a question, or empty if there is none or it is not visible.
    @Transactional(readOnly = true)
    public Optional<StoredFile> byQuestion(UUID sheet, String question) {
        return table.byQuestion(sheet, question);
    }

    /// Stores a file as the answer to a question, in the place of the one before.
    ///
    /// @param question its name, with the repetition that it stands in
    /// @throws Refused if it is empty, too large, or not of a type that answers the question
    @Transactional(noRollbackFor = Refused.class) // refused before anything is written: the other answers are saved
    public void save(Holder holder, String question, QuestionType type, Upload file) {
        FileType is = file.requireOneOf(types(type), question);
        if (table.megabytes(holder.sheet()) + (file.size() >> 20) >= MOST_MEGABYTES) {
            throw Refused.field(question, "questionnaires.refused.files", MOST_MEGABYTES);
        }
        table.save(holder, question, new StoredFile(file.name(), is, file.size(), contents.store(file)));
    }

    @Transactional
    public void remove(UUID sheet, String question) {
        table.remove(sheet, question);
    }
}
