package org.parcours.web.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A form as it was typed, right or wrong, with what is wrong beside each field. A handler takes it as a parameter.
///
///     @PostMapping("/administration/regions")
///     ModelAndView add(Form form) {
///         return form.send(RegionPages::facts, facts -> {
///             parks.addRegion(facts);
///             return form.done("/administration/regions", "parks.region.added");
///         }, () -> page(form));
///     }
public final class Form {
    /// Hidden field: when the row that is corrected was recorded.
    public static final String VERSION = "version";

    /// Hidden field: path that the form came from.
    public static final String BACK = "back";

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, List<String>> meant = new HashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, MultipartFile> files;
    private final Page page;
    private final Submissions submissions;
    private @Nullable Form theirs;
    private @Nullable String notice;
    private @Nullable String sentBefore;

    Form(Map<String, List<String>> typed, Map<String, MultipartFile> files, Page page, Submissions submissions) {
        this.typed.putAll(typed);
        this.files = files;
        this.page = page;
        this.submissions = submissions;
    }

    public Page page() {
        return page;
    }

    public Words words() {
        return page.words();
    }

    public String typed(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /// The values of a field of several.
    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean chose(String field, String value) {
        return all(field).contains(value);
    }

    /// Every field with its values.
    public Map<String, List<String>> all() {
        return typed;
    }

    @Nullable
    MultipartFile file(String field) {
        MultipartFile file = files.get(field);
        return file == null || "".equals(file.getOriginalFilename()) ? null : file;
    }

    Map<String, MultipartFile> files() {
        return files;
    }

    /// Notes what a field means as it would be written again, so that it can be compared.
    void meant(String field, List<String> written) {
        meant.put(field, written);
    }

    /// Writes what a field says.
    public Form put(String field, @Nullable Object value) {
        typed.put(
                field,
                value instanceof Collection<?> several
                        ? several.stream().map(Object::toString).toList()
                        : List.of(Objects.toString(value, "")));
        return this;
    }

    /// Writes what an empty field says before anybody types.
    public Form preset(String field, @Nullable Object value) {
        return typed.containsKey(field) ? this : put(field, value);
    }

    /// Writes what is recorded into the fields.
    ///
    /// @param version when it was recorded
    public <S> Form fill(Function<Fields<S>, ?> fields, S recorded, @Nullable Instant version) {
        try {
            var _ = fields.apply(new Fields<>(this, recorded));
        } catch (Refused storedBeforeItsRule) {
            // every field was written before the record was made
        }
        return version == null ? this : put(VERSION, version);
    }

    /// Reads what the fields say.
    ///
    /// @throws Refused with everything that is wrong
    public <S, R> R read(Function<Fields<S>, R> definition) {
        Fields<S> fields = new Fields<>(this, null);
        return fields.checked(() -> definition.apply(fields));
    }

    /// The version of the row that a correction was made on.
    public Instant version() {
        try {
            return Instant.parse(typed(VERSION));
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }

    /// Where to return to: `back` if it is a path of this product, else another.
    public String back(String otherwise) {
        String asked = typed(BACK);
        return asked.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? asked : otherwise;
    }

    /// A sentence for the next page.
    public Done done(String path, String key, Object... arguments) {
        return new Done(Flash.done(page.say(key, arguments)), path);
    }

    /// Reads the form and acts on what it says; or shows the page again: with each message beside its field (422), or
    /// beside what somebody else recorded meanwhile (409).
    ///
    /// @param again the page with this form
    public <S, R> ModelAndView send(
            Function<Fields<S>, R> definition, Function<R, Done> act, Supplier<ModelAndView> again) {
        return send(definition, act, again, theirs -> {});
    }

    /// As above, for a form that corrects what is recorded.
    ///
    /// @param recorded writes what is recorded now, and its version, into an empty form
    public <S, R> ModelAndView send(
            Function<Fields<S>, R> definition,
            Function<R, Done> act,
            Supplier<ModelAndView> again,
            Consumer<Form> recorded) {
        return send(() -> read(definition), act, again, recorded);
    }

    <R> ModelAndView send(
            Supplier<R> reader, Function<R, Done> act, Supplier<ModelAndView> again, Consumer<Form> recorded) {
        return answer(reader, read -> submissions.once(this, () -> act.apply(read)), again, recorded);
    }

    /// Reads the form of a link that is used once, and answers with a page that has no address of its own; or shows the
    /// form again.
    public <S, R> ModelAndView answer(
            Function<Fields<S>, R> definition, Function<R, ModelAndView> act, Supplier<ModelAndView> again) {
        return answer(() -> read(definition), act, again, theirs -> {});
    }

    <R> ModelAndView answer(
            Supplier<R> reader, Function<R, ModelAndView> act, Supplier<ModelAndView> again, Consumer<Form> recorded) {
        try {
            return act.apply(reader.get());
        } catch (Refused refused) {
            refuse(refused);
            return again(again, refused.status() == 400 ? 422 : refused.status());
        } catch (Submissions.SentBefore before) {
            notice = before.said(page);
            sentBefore = before.path();
            return again(again, 409);
        } catch (ConcurrencyFailureException | DuplicateKeyException changed) {
            theirs = blank();
            recorded.accept(theirs);
            notice = page.say("web.form.meanwhile");
            put(VERSION, theirs.typed(VERSION));
            return again(again, 409);
        }
    }

    /// Another form of the same page, empty.
    public Form blank() {
        return new Form(Map.of(), Map.of(), page, submissions);
    }

    private static ModelAndView again(Supplier<ModelAndView> again, int status) {
        ModelAndView shown = again.get();
        shown.setStatus(HttpStatusCode.valueOf(status));
        return shown;
    }

    /// Acts without anything to read; what a rule says no to is said on the page that follows.
    ///
    /// @param otherwise path of the page that follows a refusal
    public ModelAndView act(Supplier<Done> act, String otherwise) {
        Done done;
        try {
            done = act.get();
        } catch (Refused refused) {
            done = new Done(Flash.refused(refused.in(words())), otherwise);
        } catch (ConcurrencyFailureException meanwhile) {
            done = new Done(Flash.refused(page.say("web.form.meanwhile")), otherwise);
        }
        return Submissions.redirect(done);
    }

    /// Notes what is wrong, for the page to show it. Of a field that is wrong already nothing more is said.
    public void refuse(Refused refused) {
        if (refused.doubtful()) {
            preset(Fields.CONFIRMED, "");
        }
        refused.byField(words())
                .forEach((field, sentence) -> errors.putIfAbsent(aliases.getOrDefault(field, field), sentence));
    }

    /// Shows what is refused of a field that a record has beside the input that a form has for it.
    void alias(String field, String input) {
        aliases.put(field, input);
    }

    public void refuse(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, page.say(key, arguments));
    }

    /// The sentences by field; what is about the whole stands under the empty name.
    public Map<String, String> errors() {
        return errors;
    }

    public boolean wrong(String field) {
        return errors.containsKey(field);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /// What to know before submissions again; null if nothing.
    public @Nullable String notice() {
        return notice;
    }

    /// The key of the form that is shown now.
    public UUID key() {
        return Ids.next();
    }

    /// Path of what was recorded when the same was sent before; null if it was not.
    public @Nullable String sentBefore() {
        return sentBefore;
    }

    /// What somebody else recorded meanwhile, if it is not what is meant here.
    public @Nullable String theirs(String field) {
        if (theirs == null || !theirs.typed.containsKey(field)) {
            return null;
        }
        List<String> recorded = Typed.said(theirs.all(field));
        return recorded.equals(Typed.said(meant.getOrDefault(field, all(field)))) ? null : String.join(", ", recorded);
    }

    /// The generic page of a small form.
    public <S, R> SmallForm<R> small(Function<Fields<S>, R> definition) {
        Fields<S> fields = new Fields<>(this, null);
        return new SmallForm<>(this, () -> read(definition), () -> fields.described(() -> definition.apply(fields)));
    }
}
