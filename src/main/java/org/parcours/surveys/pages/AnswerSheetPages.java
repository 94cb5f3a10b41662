package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.RetryOnConflict;
import org.parcours.files.FileContents;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.answers.AnswerSheets.Answering;
import org.parcours.surveys.answers.Invitations;
import org.parcours.web.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The sheet of one startup: for itself by its link, or for the staff with it. What is typed is kept
/// at each change; only what is handed in counts.
@Controller
class AnswerSheetPages {
    /// The button that hands in.
    private static final String HAND_IN = "hand-in";

    private final AnswerSheets sheets;
    private final Invitations invitations;
    private final FileContents contents;
    private final SurveyRules rules;

    AnswerSheetPages(AnswerSheets sheets, Invitations invitations, FileContents contents, SurveyRules rules) {
        this.sheets = sheets;
        this.invitations = invitations;
        this.contents = contents;
        this.rules = rules;
    }

    @OpenToAll
    @GetMapping("/survey/{secret}")
    String ofFounder(@PathVariable String secret, Model model) {
        return show(invitations.with(secret, sheets::of), "/survey/" + secret, true, false, model);
    }

    @OpenToAll
    @RetryOnConflict
    @PostMapping("/survey/{secret}")
    String byFounder(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        Answering kept = invitations.with(
                secret,
                asked -> keep(asked, HAND_IN.equals(action), TypedAnswers.of(typed, files), AnswerSheet.Side.STARTUP));
        return after(kept, action, "/survey/" + secret, true, model, response);
    }

    @PreAuthorize("@surveyRules.mayAnswer(#asked)")
    @GetMapping("/answers/{asked}")
    String ofStaff(@PathVariable UUID asked, Model model) {
        return show(sheets.of(asked), "/answers/" + asked, false, false, model.addAttribute("itself", itself(asked)));
    }

    @PreAuthorize("@surveyRules.mayAnswer(#asked)")
    @RetryOnConflict
    @PostMapping("/answers/{asked}")
    String byStaff(
            @PathVariable UUID asked,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        boolean itself = itself(asked);
        AnswerSheet.Side side = itself ? AnswerSheet.Side.STARTUP : AnswerSheet.Side.STAFF;
        Answering kept = keep(asked, HAND_IN.equals(action), TypedAnswers.of(typed, files), side);
        return after(kept, action, "/answers/" + asked, false, model.addAttribute("itself", itself), response);
    }

    /// A file given as an answer, for whoever holds the link.
    @OpenToAll
    @GetMapping("/survey/{secret}/files")
    void fileOfFounder(@PathVariable String secret, @RequestParam String question, HttpServletResponse response)
            throws IOException {
        invitations.with(secret, asked -> {
            contents.send(sheets.file(asked, question), response);
            return null;
        });
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/answers/{asked}/files")
    void file(@PathVariable UUID asked, @RequestParam String question, HttpServletResponse response)
            throws IOException {
        contents.send(sheets.file(asked, question), response);
    }

    private boolean itself(UUID asked) {
        return rules.answersForItself(asked);
    }

    private Answering keep(UUID asked, boolean handIn, TypedAnswers typed, AnswerSheet.Side side) {
        return handIn ? sheets.handIn(asked, typed, side) : sheets.save(asked, typed, side);
    }

    private static String after(
            Answering kept,
            @Nullable String action,
            String path,
            boolean alone,
            Model model,
            HttpServletResponse response) {
        boolean handedIn = HAND_IN.equals(action);
        boolean refused = handedIn && !kept.isComplete();
        if (refused || !kept.refusals().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (handedIn && alone) {
            model.addAttribute("it", kept);
            model.addAttribute("path", path);
            return "surveys/thanks";
        } else if (handedIn) {
            return Boolean.TRUE.equals(model.getAttribute("itself"))
                    ? "redirect:/my-startup?startup=" + kept.asked().startup()
                    : "redirect:/campaigns/" + kept.campaign().id();
        }
        return show(kept, path, alone, refused, model);
    }

    private static String show(Answering it, String path, boolean alone, boolean refused, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("path", path);
        model.addAttribute("refused", refused);
        return alone ? "surveys/founder" : "surveys/staff";
    }
}
