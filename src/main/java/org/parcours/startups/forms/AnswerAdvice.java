package org.parcours.startups.forms;

import jakarta.servlet.http.HttpServletResponse;
import org.parcours.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hands the controllers that show small forms what an answer is made of, in one piece.
@ControllerAdvice(annotations = SmallForms.class)
class AnswerAdvice {
    @ModelAttribute("answer")
    FormPages.Answer answer(
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return new FormPages.Answer(page, model, redirect, response);
    }
}
