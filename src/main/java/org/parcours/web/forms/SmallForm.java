package org.parcours.web.forms;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/// A form of a few fields on a page of its own, drawn by the generic template.
///
/// One method makes it, for the handler that shows it (`page`) and for the one that takes it (`send`):
///
///     SmallForm<Exit> exit(UUID id, Form form) {
///         return form.small(ExitPages::exit)
///                 .named("journeys.form.exit", "/startups/" + id + "/exit")
///                 .beneath(startup.name(), "/startups/" + id, "journeys.form.back");
///     }
///
/// @param <R> what is made of the fields
public final class SmallForm<R> {
    private final Form form;
    private final Supplier<R> read;
    private final Supplier<List<Control>> described;
    private List<Control> controls = List.of();
    private String title = "";
    private String submit = "";
    private String action = "";
    private Supplier<? extends @Nullable String> lead = () -> null;
    private String above = "";
    private String aboveHref = "/";
    private String back = "web.form.back";
    private @Nullable String remove;

    SmallForm(Form form, Supplier<R> read, Supplier<List<Control>> described) {
        this.form = form;
        this.read = read;
        this.described = described;
    }

    /// Says the title by `<key>.title`, the button by `<key>.submit`.
    ///
    /// @param action path that takes the form by POST
    public SmallForm<R> named(String key, String action) {
        return named(key + ".title", key + ".submit", action);
    }

    public SmallForm<R> named(String titleKey, String submitKey, String action) {
        this.title = form.words().say(titleKey);
        this.submit = form.words().say(submitKey);
        this.action = action;
        return this;
    }

    /// Says what is so now, above the fields.
    public SmallForm<R> lead(@Nullable String sentence) {
        return lead(() -> sentence);
    }

    /// Says what is so now, above the fields; asked again when the form is shown again.
    public SmallForm<R> lead(Supplier<? extends @Nullable String> sentence) {
        this.lead = sentence;
        return this;
    }

    /// Names the page above this one, to which one returns without submissions.
    ///
    /// @param backKey message key of the link that returns
    public SmallForm<R> beneath(String name, String href, String backKey) {
        this.above = name;
        this.aboveHref = href;
        this.back = backKey;
        return this;
    }

    /// Offers to remove what is corrected, by DELETE at the form's path.
    public SmallForm<R> removable(String key) {
        this.remove = form.words().say(key);
        return this;
    }

    /// The page that shows it.
    public ModelAndView page() {
        return page("web/form");
    }

    /// A page that shows it by another template, as its `view`.
    public ModelAndView page(String template) {
        controls = described.get();
        return new ModelAndView(template, "view", this);
    }

    /// Reads it and acts on what it says, or shows it again with each message beside its field.
    public ModelAndView send(Function<R, Done> act) {
        return send(act, theirs -> {});
    }

    /// As above, for a form that corrects what is recorded.
    ///
    /// @param recorded writes what is recorded now, and its version, into an empty form
    public ModelAndView send(Function<R, Done> act, Consumer<Form> recorded) {
        return form.send(read, act, this::page, recorded);
    }

    /// Reads it where it stands on a page of another template, and answers as `Form.answer`.
    public ModelAndView answer(String template, Function<R, ModelAndView> act) {
        return form.answer(read, act, () -> page(template), theirs -> {});
    }

    public Form form() {
        return form;
    }

    public List<Control> controls() {
        return controls;
    }

    public String title() {
        return title;
    }

    public String submit() {
        return submit;
    }

    public String action() {
        return action;
    }

    public @Nullable String lead() {
        return lead.get();
    }

    public String above() {
        return above;
    }

    public String aboveHref() {
        return aboveHref;
    }

    public String back() {
        return back;
    }

    public @Nullable String remove() {
        return remove;
    }

    public boolean withFile() {
        return controls.stream().anyMatch(control -> control.kind() == Control.Kind.FILE);
    }
}
