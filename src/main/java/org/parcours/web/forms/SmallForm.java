package org.parcours.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/// A form of a few fields on a page of its own, drawn by the generic template.
///
///     form.small(this::draft)
///             .named("journeys.form.exit", "/startups/" + id + "/exit")
///             .beneath(startup.name(), "/startups/" + id)
///             .page();
public final class SmallForm {
    private final Form form;
    private final List<Control> controls;
    private String title = "";
    private String submit = "";
    private String action = "";
    private @Nullable String lead;
    private String above = "";
    private String aboveHref = "/";
    private String back = "web.form.back";
    private @Nullable String remove;

    SmallForm(Form form, List<Control> controls) {
        this.form = form;
        this.controls = controls;
    }

    /// Says the title by `<key>.title`, the button by `<key>.submit`.
    ///
    /// @param action path that takes the form by POST
    public SmallForm named(String key, String action) {
        return named(key + ".title", key + ".submit", action);
    }

    public SmallForm named(String titleKey, String submitKey, String action) {
        this.title = form.words().say(titleKey);
        this.submit = form.words().say(submitKey);
        this.action = action;
        return this;
    }

    /// Says what is so now, above the fields.
    public SmallForm lead(@Nullable String sentence) {
        this.lead = sentence;
        return this;
    }

    /// Names the page above this one, to which one returns without submissions.
    ///
    /// @param backKey message key of the link that returns
    public SmallForm beneath(String name, String href, String backKey) {
        this.above = name;
        this.aboveHref = href;
        this.back = backKey;
        return this;
    }

    /// Offers to remove what is corrected, by DELETE at the form's path.
    public SmallForm removable(String key) {
        this.remove = form.words().say(key);
        return this;
    }

    public ModelAndView page() {
        return new ModelAndView("web/form", "view", this);
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
        return lead;
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
