package org.parcours.startups.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.text.Words;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The small forms of a dossier, and what they lead back to.
@Component
public class DossierForms {
    private final Startups startups;

    DossierForms(Startups startups) {
        this.startups = startups;
    }

    public Startup startup(UUID id) {
        return startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
    }

    /// Puts a form beneath the dossier of a startup.
    public <R> SmallForm<R> beneath(UUID startup, SmallForm<R> form) {
        String name = startup(startup).nameIn(form.form().page().language());
        return form.beneath(name, "/startups/" + startup, "journeys.form.back");
    }

    /// Removes something and goes back to the dossier, with the way back.
    ///
    /// @param act answers the moment by which the removal can be taken back
    /// @param done message key of what is said
    public static ModelAndView remove(UUID startup, Form form, Supplier<Instant> act, String done) {
        String dossier = "/startups/" + startup;
        return form.act(
                () -> {
                    Instant moment = act.get();
                    return form.done(dossier, done).undo(dossier + "/history/" + moment);
                },
                dossier);
    }

    public static List<Option> options(List<CodeListEntry> entries, Words words) {
        return entries.stream()
                .map(entry -> new Option(entry.code(), words.text(entry.names())))
                .toList();
    }
}
