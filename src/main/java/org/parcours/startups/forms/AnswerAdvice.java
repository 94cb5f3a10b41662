package org.parcours.startups.journeys.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.parcours.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hands the controllers of this package what an answer is made of, in one piece.
@ControllerAdvice(basePackageClasses = FormPages.class)
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
