package org.parcours.surveys.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.parcours.surveys.Questionnaires;
import org.parcours.surveys.api.SurveyAnswers.Items;
import org.parcours.surveys.api.SurveyAnswers.Published;
import org.parcours.surveys.api.SurveyAnswers.QuestionnaireItem;
import org.parcours.surveys.api.SurveyAnswers.RemarkItem;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.XlsForm;
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

@Tag(name = "surveys", description = "Questionnaires as XLSForm, campaigns, answers, and what they say of all")
@RestController
@RequestMapping(path = "/api/v1/questionnaires", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionnaireApi {
    private final Questionnaires questionnaires;

    QuestionnaireApi(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @Operation(summary = "The latest version of each questionnaire")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping
    Items<QuestionnaireItem> list() {
        return Items.of(questionnaires.all().stream().map(QuestionnaireItem::of).toList());
    }

    @Operation(
            summary = "Publishes an XLSForm workbook, as the next version where its form_id is known",
            description = "201 with what was left out; 422 with what has to be mended, by sheet and cell.")
    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping
    ResponseEntity<Published> publish(@RequestParam("file") MultipartFile file) throws IOException {
        XlsForm.Reading reading = XlsForm.read(file.getBytes(), String.valueOf(file.getOriginalFilename()));
        List<RemarkItem> remarks =
                reading.remarks().stream().map(RemarkItem::of).toList();
        Form form = reading.form();
        if (form == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Published(null, remarks));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Published(QuestionnaireItem.of(questionnaires.publish(form)), remarks));
    }
}
