package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.PortfolioEntry;
import org.parcours.coaching.Portfolios;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Note;
import org.parcours.files.Upload;
import org.parcours.startups.forms.Form;
import org.parcours.startups.journeys.Refusal;
import org.parcours.startups.search.StartupPicker;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// What a typed note means: which startup its first letters name, and what is to be recorded.
@Component
class NoteReading {
    private static final int SHOWN = 8;

    private final StartupPicker picker;
    private final Portfolios portfolios;

    NoteReading(StartupPicker picker, Portfolios portfolios) {
        this.picker = picker;
        this.portfolios = portfolios;
    }

    /// Those that the letters find; nothing for nothing.
    List<Choice> choices(String letters, Words words) {
        return picker.find(letters, words, SHOWN);
    }

    /// The reader's own portfolio.
    List<PortfolioEntry> own() {
        return SignedIn.current().map(reader -> portfolios.heldBy(reader.id())).orElse(List.of());
    }

    /// The startup that was chosen, or the only one that its letters find.
    ///
    /// @throws Refused where they find none or several
    UUID startup(Form form, Words words) {
        UUID chosen = form.id("startup");
        if (chosen != null) {
            return chosen;
        }
        String letters = form.text("q");
        if (letters == null) {
            throw Refusal.MISSING.of("q");
        }
        List<Choice> found = choices(letters, words);
        if (found.isEmpty()) {
            throw Refused.field("q", "exchanges.refused.no-startup", letters);
        }
        List<Choice> exact = found.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(letters))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst().id();
        }
        if (found.size() > 1) {
            throw Refused.field("q", "exchanges.refused.which", found.size());
        }
        return found.getFirst().id();
    }

    static Note note(Form form, @Nullable MultipartFile file) {
        Exchange.@Nullable Kind kind = form.choice("kind", Exchange.Kind.class);
        String about = form.text("about");
        if (kind == null || about == null) {
            throw Refusal.MISSING.of(kind == null ? "kind" : "about");
        }
        return new Note(
                kind,
                form.day("heldOn"),
                about,
                form.text("minutes"),
                form.text("agreed"),
                form.typed("shared").equals("yes"),
                form.id("need"),
                promise(form),
                Upload.of(file).orElse(null));
    }

    static Note.@Nullable Promise promise(Form form) {
        return Note.Promise.of(form.text("step"), form.day("dueOn"), form.id("owner"));
    }

    /// Made where the note is written; a form without one is a note of its own.
    static UUID key(Form form) {
        UUID key = form.id("key");
        if (key == null) {
            throw Refusal.MISSING.of("about");
        }
        return key;
    }
}
