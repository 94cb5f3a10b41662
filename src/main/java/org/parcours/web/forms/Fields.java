package org.parcours.web.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.LocalizedText;
import org.parcours.values.Amounts;
import org.parcours.values.Days;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;
import org.parcours.web.forms.Control.Kind;
import org.springframework.web.multipart.MultipartFile;

/// The fields of a form, each named once for both ways: read from what was typed, or written from what is recorded.
///
///     static Region.Facts facts(Fields<Region.Facts> form) {
///         return Region.Facts.of(form.line("code", Region.Facts::code), form.localized("name", Region.Facts::names));
///     }
///
/// A field that is empty or cannot be read is null: the record refuses what it cannot do without, and what cannot be
/// read is refused with the rest.
///
/// @param <S> what is recorded
public final class Fields<S> {
    static final String CONFIRMED = "confirmed";

    private final Form form;
    private final @Nullable S recorded;
    private final Checks checks = new Checks();
    private final List<Control> controls = new ArrayList<>();
    private String label = "";
    private boolean required;
    private @Nullable String hint;

    Fields(Form form, @Nullable S recorded) {
        this.form = form;
        this.recorded = recorded;
    }

    /// Labels the next field of a small form, which is to be filled in.
    ///
    /// @param key message key
    public Fields<S> required(String key) {
        required = true;
        return optional(key);
    }

    /// Labels the next field of a small form.
    ///
    /// @param key message key
    public Fields<S> optional(String key) {
        label = form.words().say(key);
        return this;
    }

    /// Says something beneath the next field of a small form.
    ///
    /// @param key message key
    public Fields<S> hint(String key, Object... arguments) {
        hint = form.words().say(key, arguments);
        return this;
    }

    /// Text on one line.
    public @Nullable String line(String name, Function<? super S, @Nullable String> of) {
        return field(name, Kind.LINE, List.of(), of, Lines::one, Function.identity());
    }

    /// Text of several lines.
    public @Nullable String text(String name, Function<? super S, @Nullable String> of) {
        return field(name, Kind.TEXT, List.of(), of, Lines::several, Function.identity());
    }

    /// Text on one line in up to three languages, as `nameFr`, `nameAr` and `nameEn`; null if it is in none.
    public @Nullable LocalizedText localized(String name, Function<? super S, @Nullable LocalizedText> of) {
        return localized(name, of, this::line);
    }

    /// Text of several lines in up to three languages.
    public @Nullable LocalizedText paragraphs(String name, Function<? super S, @Nullable LocalizedText> of) {
        return localized(name, of, this::text);
    }

    private @Nullable LocalizedText localized(
            String name,
            Function<? super S, @Nullable LocalizedText> of,
            BiFunction<String, Function<S, @Nullable String>, @Nullable String> reader) {
        form.alias(name, name + "Fr");
        LocalizedText known = recorded == null ? null : of.apply(recorded);
        String fr = reader.apply(name + "Fr", any -> known == null ? null : known.fr());
        String ar = reader.apply(name + "Ar", any -> known == null ? null : known.ar());
        String en = reader.apply(name + "En", any -> known == null ? null : known.en());
        return fr == null && ar == null && en == null ? null : new LocalizedText(fr, ar, en);
    }

    /// A day.
    public @Nullable LocalDate day(String name, Function<? super S, @Nullable LocalDate> of) {
        return field(name, Kind.DAY, List.of(), of, Days::day, form.words()::date);
    }

    /// A number.
    public @Nullable BigDecimal number(String name, Function<? super S, @Nullable BigDecimal> of) {
        return field(
                name, Kind.NUMBER, List.of(), of, typed -> Numbers.read(typed).orRefuse(), Numbers::written);
    }

    /// An amount, whose currency another field says, or the amount itself: `4,2 MDH`.
    ///
    /// @param currency field of the currency, to be asked for after this one
    public @Nullable BigDecimal amount(String name, String currency, Function<? super S, @Nullable BigDecimal> of) {
        return field(name, Kind.NUMBER, List.of(), of, typed -> amount(typed, currency), Numbers::written);
    }

    private BigDecimal amount(String typed, String currency) {
        Amounts.Quantity quantity = Amounts.read(typed).orRefuse();
        String unit = Amounts.currency("", quantity, form.typed(currency));
        form.put(currency, unit);
        return quantity.amount();
    }

    /// A whole number.
    public @Nullable Integer whole(String name, Function<? super S, @Nullable Integer> of) {
        return field(name, Kind.NUMBER, List.of(), of, Numbers::integer, Object::toString);
    }

    /// One constant of an enumeration.
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type, Function<? super S, @Nullable E> of) {
        Function<String, E> reader = typed -> Typed.constant(typed, EnumSet.allOf(type));
        return field(name, Kind.CHOICE, List.of(), of, reader, Enum::name);
    }

    /// One of some constants of an enumeration, in a small form.
    ///
    /// @param prefix beginning of the message keys of their names
    public <E extends Enum<E>> @Nullable E choice(
            String name, Collection<E> offered, String prefix, Function<? super S, @Nullable E> of) {
        List<Option> options = Option.of(offered, prefix, form.words());
        return field(name, Kind.CHOICE, options, of, typed -> Typed.constant(typed, offered), Enum::name);
    }

    /// One of some codes.
    public @Nullable String code(String name, List<Option> offered, Function<? super S, @Nullable String> of) {
        return field(name, Kind.CHOICE, offered, of, typed -> Typed.code(typed, offered), Function.identity());
    }

    /// Some of some codes.
    public List<String> codes(String name, List<Option> offered, Function<? super S, Collection<String>> of) {
        return several(name, of, typed -> Typed.code(typed, offered));
    }

    /// Some codes, which the record looks at.
    public List<String> codes(String name, Function<? super S, Collection<String>> of) {
        return several(name, of, Lines::one);
    }

    /// Words parted by commas, as `Go, vente`.
    public List<String> words(String name, Function<? super S, List<String>> of) {
        List<String> words = field(
                name, Kind.LINE, List.of(), known -> of.apply(known), Typed::words, known -> String.join(", ", known));
        return words == null ? List.of() : words;
    }

    /// An id.
    public @Nullable UUID id(String name, Function<? super S, @Nullable UUID> of) {
        return field(name, Kind.LINE, List.of(), of, Typed::id, UUID::toString);
    }

    /// An id out of a list.
    public @Nullable UUID id(String name, List<Option> offered, Function<? super S, @Nullable UUID> of) {
        return field(name, Kind.CHOICE, offered, of, typed -> Typed.id(Typed.code(typed, offered)), UUID::toString);
    }

    /// Several ids.
    public List<UUID> ids(String name, Function<? super S, Collection<UUID>> of) {
        return several(name, of, Typed::id);
    }

    /// A box to tick, whose value is `yes`.
    public boolean yes(String name, Function<? super S, Boolean> of) {
        if (recorded != null) {
            form.put(name, of.apply(recorded) ? "yes" : "");
        }
        return form.typed(name).equals("yes");
    }

    /// Whether a person says that what is doubtful is right. A small form asks it once something was doubted.
    public boolean confirmed() {
        if (form.all().containsKey(CONFIRMED)) {
            optional("web.form.confirmed");
            describe(
                    CONFIRMED,
                    Kind.CHOICE,
                    List.of(new Option("yes", form.words().say("web.form.confirmed.yes"))));
        }
        return form.typed(CONFIRMED).equals("yes");
    }

    /// A file; null if none was chosen.
    public @Nullable MultipartFile file(String name) {
        describe(name, Kind.FILE, List.of());
        return form.file(name);
    }

    /// A value with a reader of its own, which refuses what it cannot read; written as its `toString`.
    public <T> @Nullable T value(String name, Function<String, T> reader, Function<? super S, @Nullable T> of) {
        return field(name, Kind.LINE, List.of(), of, reader, Object::toString);
    }

    private <T> @Nullable T field(
            String name,
            Kind kind,
            List<Option> options,
            Function<? super S, @Nullable T> of,
            Function<String, T> reader,
            Function<? super T, String> writer) {
        describe(name, kind, options);
        if (recorded != null) {
            T value = of.apply(recorded);
            form.put(name, value == null ? "" : writer.apply(value));
            return value;
        }
        String typed = form.typed(name).strip();
        T value = typed.isEmpty() ? null : checks.read(name, () -> reader.apply(typed));
        if (value != null) {
            form.meant(name, List.of(writer.apply(value)));
        }
        return value;
    }

    private <T> List<T> several(String name, Function<? super S, Collection<T>> of, Function<String, T> reader) {
        if (recorded != null) {
            form.put(name, of.apply(recorded));
            return List.copyOf(of.apply(recorded));
        }
        return Typed.said(form.all(name)).stream()
                .map(typed -> checks.read(name, () -> reader.apply(typed)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void describe(String name, Kind kind, List<Option> options) {
        controls.add(new Control(name, kind, label, required, hint, options));
        label = "";
        required = false;
        hint = null;
    }

    /// Returns what is made of the fields.
    ///
    /// @throws org.parcours.text.Refused with everything that is wrong
    <R> R checked(Supplier<R> made) {
        R record = checks.read("", made);
        checks.done();
        return Objects.requireNonNull(record);
    }

    /// The fields of a small form, in the order in which they were named.
    List<Control> described(Supplier<?> made) {
        checks.read("", made);
        return controls.stream().filter(control -> !control.label().isEmpty()).toList();
    }
}
