package org.parcours.startups.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the small forms of a dossier are shown, and how they answer.
@Component
public class FormPages {
    private final Startups startups;

    FormPages(Startups startups) {
        this.startups = startups;
    }

    public Startup startup(UUID id) {
        return startups.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public String show(UUID startup, FormView view, Model model) {
        return show(startup, view, null, model);
    }

    private String show(UUID startup, FormView view, @Nullable String conflict, Model model) {
        model.addAttribute("startup", startup(startup));
        model.addAttribute("form", view);
        model.addAttribute("conflict", conflict);
        return "startups/forms/form";
    }

    /// What one form does.
    ///
    /// @param read what was typed; misread fields are remembered by the form
    /// @param act records it and says so
    /// @param view the form with its errors
    /// @param meanwhile hands the form what another person recorded in the meantime
    public record Task<D>(Supplier<D> read, Function<D, Flash> act, Supplier<FormView> view, Runnable meanwhile) {
        public Task(Supplier<D> read, Function<D, Flash> act, Supplier<FormView> view) {
            this(read, act, view, () -> {});
        }
    }

    /// Records what the form says and goes back to the dossier; or shows the form again with what was
    /// typed, what is
    /// wrong beside the field, and what another person recorded meanwhile.
    public <D> String answer(UUID startup, Form form, Task<D> task, Answer answer) {
        try {
            D draft = task.read().get();
            form.check();
            answer.redirect().addFlashAttribute(Flash.ATTRIBUTE, task.act().apply(draft));
            return "redirect:" + form.back("/startups/" + startup);
        } catch (Refused refused) {
            form.refuse(refused);
            answer.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(startup, task.view().get(), null, answer.model());
        } catch (ConcurrencyFailureException | DuplicateKeyException changed) {
            task.meanwhile().run();
            answer.response().setStatus(HttpStatus.CONFLICT.value());
            return show(startup, task.view().get(), answer.page().say("journeys.form.conflict"), answer.model());
        }
    }

    /// Removes something and goes back to the dossier, with the way back.
    ///
    /// @param act answers the moment by which the removal can be taken back
    public String remove(UUID startup, Supplier<Instant> act, Answer answer) {
        return undo(
                startup,
                () -> Flash.done(
                        answer.page().say("journeys.done.removed"), "/startups/" + startup + "/history/" + act.get()),
                answer);
    }

    /// Takes something away and goes back to the dossier, where a refusal is said.
    public String undo(UUID startup, Supplier<Flash> act, Answer answer) {
        Flash said;
        try {
            said = act.get();
        } catch (Refused refused) {
            said = Flash.refused(refused.in(answer.page().words()));
        } catch (ConcurrencyFailureException meanwhile) {
            said = Flash.refused(answer.page().say("journeys.form.conflict"));
        }
        answer.redirect().addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/startups/" + startup;
    }

    public static List<FormView.Option> options(List<CodeListEntry> entries, Words words) {
        return entries.stream()
                .map(entry -> new FormView.Option(entry.code(), words.text(entry.names())))
                .toList();
    }

    /// What an answer is made of. No record: it stands in the model that it holds, and a record would
    /// compare itself
    /// through it without end.
    public static final class Answer {
        private final Page page;
        private final Model model;
        private final RedirectAttributes redirect;
        private final HttpServletResponse response;

        Answer(Page page, Model model, RedirectAttributes redirect, HttpServletResponse response) {
            this.page = page;
            this.model = model;
            this.redirect = redirect;
            this.response = response;
        }

        public Page page() {
            return page;
        }

        public Model model() {
            return model;
        }

        public RedirectAttributes redirect() {
            return redirect;
        }

        public HttpServletResponse response() {
            return response;
        }
    }
}
