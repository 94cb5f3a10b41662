package org.parcours.questionnaires.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.AnswerFacts;
import org.parcours.questionnaires.FormFiles;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.FormIssue;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "questionnaires", description = "Questionnaires as XLSForm")
@RestController
@RequestMapping(path = "/api/v1/questionnaires", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionnaireApi {
    private final Questionnaires questionnaires;
    private final AnswerFacts facts;

    QuestionnaireApi(Questionnaires questionnaires, AnswerFacts facts) {
        this.questionnaires = questionnaires;
        this.facts = facts;
    }

    record QuestionnaireItem(UUID id, String code, String title, UUID version, int number, LocalDate publishedOn) {
        static QuestionnaireItem of(Version version) {
            return new QuestionnaireItem(
                    version.questionnaire(),
                    version.code(),
                    version.title(),
                    version.id(),
                    version.number(),
                    version.publishedOn());
        }
    }

    record FormRemark(String sheet, String cell, String kind, boolean fatal, String what) {
        static FormRemark of(FormIssue issue) {
            return new FormRemark(
                    issue.sheet(),
                    issue.cell(),
                    Address.path(issue.kind()),
                    issue.kind().isFatal(),
                    issue.what());
        }
    }

    /// @param questionnaire null if something has to be corrected first
    record PublishedForm(@Nullable QuestionnaireItem questionnaire, List<FormRemark> remarks) {}

    @Operation(summary = "The latest version of each questionnaire")
    @PreAuthorize("@questionnaireRules.mayRead()")
    @GetMapping
    ApiPage<QuestionnaireItem> list() {
        return ApiPage.whole(
                questionnaires.all().stream().map(QuestionnaireItem::of).toList());
    }

    @Operation(
            summary = "Publishes an XLSForm workbook, as the next version where its form_id is known",
            description =
                    "`lists` are the files that its lists stand in, called as the form calls them. 201 with what was left out; 422 with what has to be mended, by sheet and cell.")
    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping
    ResponseEntity<PublishedForm> publish(
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable List<MultipartFile> lists)
            throws IOException {
        XlsForm.Reading reading;
        try (FormFiles files = FormFiles.open(file, lists)) {
            reading = XlsForm.read(files.tables(), facts);
        }
        List<FormRemark> remarks = reading.issues().stream().map(FormRemark::of).toList();
        Form form = reading.form();
        if (form == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new PublishedForm(null, remarks));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PublishedForm(QuestionnaireItem.of(questionnaires.publish(form)), remarks));
    }
}
