package org.parcours.coaching.exchanges.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.PortfolioEntry;
import org.parcours.coaching.Portfolios;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Note;
import org.parcours.files.Upload;
import org.parcours.startups.journeys.Refusal;
import org.parcours.startups.search.StartupPicker;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Component;

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
    private UUID startup(Fields<Exchange> fields, Form form) {
        UUID chosen = fields.id("startup", Exchange::startup);
        if (chosen != null) {
            return chosen;
        }
        String letters = Refusal.needed(fields.line("q", any -> null), "q");
        List<Choice> found = choices(letters, form.words());
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

    /// An exchange has no promise of its own to correct: its steps are changed one by one.
    static Note note(Fields<Exchange> form) {
        Exchange.@Nullable Kind kind = form.choice("kind", Exchange.Kind.class, Exchange::kind);
        @Nullable LocalDate heldOn = form.day("heldOn", Exchange::heldOn);
        @Nullable String about = form.line("about", Exchange::about);
        @Nullable String minutes = form.text("minutes", Exchange::minutes);
        @Nullable String agreed = form.text("agreed", Exchange::agreed);
        boolean shared = form.yes("shared", Exchange::shared);
        @Nullable UUID need = form.id("need", Exchange::need);
        Checks checks = new Checks();
        checks.given("kind", kind);
        checks.given("about", about);
        Note.@Nullable Promise promise = checks.read("", () -> promise(form).orElse(null));
        checks.done();
        return new Note(
                Objects.requireNonNull(kind),
                heldOn,
                Objects.requireNonNull(about),
                minutes,
                agreed,
                shared,
                need,
                promise,
                Upload.of(form.file("file")).orElse(null));
    }

    static Optional<Note.Promise> promise(Fields<Exchange> form) {
        return Optional.ofNullable(Note.Promise.of(
                form.line("step", any -> null), form.day("dueOn", any -> null), form.id("owner", any -> null)));
    }

    /// What a form says of a startup.
    ///
    /// @param key made where the note is written; a form without one is no note
    record Typed(UUID startup, UUID key, Note note) {}

    Typed typed(Fields<Exchange> fields, Form form) {
        Checks checks = new Checks();
        UUID startup = checks.read("q", () -> startup(fields, form));
        UUID key = fields.id("key", any -> null);
        Note note = checks.read("", () -> note(fields));
        checks.that(key != null, "about", "journeys.refusal.MISSING").done();
        return new Typed(Objects.requireNonNull(startup), Objects.requireNonNull(key), Objects.requireNonNull(note));
    }
}
