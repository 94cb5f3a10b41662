package org.parcours.surveys.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.parcours.database.RetryOnConflict;
import org.parcours.files.FileContents;
import org.parcours.files.Upload;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.api.SurveyAnswers.SheetAnswer;
import org.parcours.text.Refused;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "surveys")
@RestController
@RequestMapping("/api/v1/answers/{asked}/files")
class AnswerFileApi {
    private final AnswerSheets sheets;
    private final FileContents contents;

    AnswerFileApi(AnswerSheets sheets, FileContents contents) {
        this.sheets = sheets;
        this.contents = contents;
    }

    @Operation(summary = "The file that answers a question: `photo`, or `photo[2]` in the second repetition")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping
    void file(@PathVariable UUID asked, @RequestParam String question, HttpServletResponse response)
            throws IOException {
        contents.send(sheets.file(asked, question), response);
    }

    @Operation(
            summary = "Answers a question with a file, in the place of the one before",
            description = "At most 20 MB, of a type that answers the question; 422 says why it is not taken. An empty"
                    + " answer to the question takes it back.")
    @PreAuthorize("@surveyRules.mayAnswer(#asked)")
    @RetryOnConflict
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SheetAnswer answer(
            @PathVariable UUID asked, @RequestParam String question, @RequestParam("file") MultipartFile file) {
        Upload sent = Upload.of(file).orElseThrow(() -> Refused.field("file", "files.refused.empty"));
        AnswerSheets.Answering kept =
                sheets.save(asked, new TypedAnswers(Map.of(), Map.of(question, sent)), AnswerSheet.Side.STAFF);
        if (kept.refusals().containsKey(question)) {
            throw kept.refusals().get(question);
        }
        if (!kept.files().containsKey(question)) {
            throw Refused.field("question", "questionnaires.refused.no-file", question);
        }
        return SheetAnswer.of(kept);
    }
}
