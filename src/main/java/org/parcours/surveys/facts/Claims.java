package org.parcours.surveys.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.startups.facts.Observation;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.facts.Claim.Contradiction;
import org.parcours.surveys.facts.Claim.Decision;
import org.parcours.surveys.facts.Claim.Known;
import org.parcours.surveys.facts.Claim.Said;
import org.parcours.surveys.facts.Claim.State;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.values.Amounts;
import org.parcours.values.Numbers;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what accepted answers say into the dossiers. What contradicts what is known waits for
/// somebody to decide, with both values.
@Component
public class Claims {
    private final ClaimTable table;
    private final Dossiers dossiers;
    private final Clock clock;

    Claims(ClaimTable table, Dossiers dossiers, Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /// Takes a sheet that was handed in, or handed in again. What was decided about an answer that is
    /// still the same stands; what is no longer answered is taken back.
    @Transactional
    public void take(Asked asked, Campaign campaign, Form form, Interview interview) {
        Map<String, Claim> before = new HashMap<>();
        table.ofSheet(asked.id()).forEach(one -> before.put(one.said().question(), one));
        dossiers.hold(asked.startup());
        form.questions()
                .forEach(question -> said(question, campaign, interview)
                        .ifPresent(said -> take(asked, said, before.remove(question.name()))));
        before.values().forEach(gone -> {
            dossiers.takeBack(gone);
            table.remove(gone.id());
        });
    }

    /// Returns why answers cannot become the facts that they are bound to, by question.
    @Transactional(readOnly = true)
    public Map<String, Refused> refusals(UUID startup, Campaign campaign, Form form, Interview interview) {
        Map<String, Refused> refusals = new LinkedHashMap<>();
        form.questions()
                .forEach(question -> said(question, campaign, interview).ifPresent(said -> {
                    try {
                        dossiers.requirePossible(startup, said);
                    } catch (Refused refused) {
                        refusals.put(question.name(), refused);
                    }
                }));
        return refusals;
    }

    private void take(Asked asked, Said said, @Nullable Claim before) {
        if (before != null && same(before.said(), said)) {
            return;
        }
        UUID id = before == null ? Ids.next() : before.id();
        if (before != null) {
            dossiers.takeBack(before);
        }
        Optional<Contradiction> contradiction = dossiers.against(asked.startup(), said);
        State state = contradiction.isPresent() ? State.HELD : State.TAKEN;
        table.keep(new Claim(id, asked.id(), asked.startup(), said, state, contradiction.orElse(null), null));
        if (state == State.TAKEN) {
            dossiers.write(id, asked.startup(), said);
        }
    }

    private static boolean same(Said before, Said now) {
        return before.equals(
                new Said(now.question(), now.kind(), now.code(), now.text(), now.currency(), now.about(), before.on()));
    }

    /// What a question's answer says of the startup; empty where it is not answered, or becomes
    /// nothing.
    private Optional<Said> said(Question question, Campaign campaign, Interview interview) {
        Question.Binding binding = question.binding();
        FactKind kind = binding == null ? null : FactKind.of(binding.fact()).orElse(null);
        if (binding == null || kind == null) {
            return Optional.empty();
        }
        var value = interview.value(question);
        LocalDate today = LocalDate.now(clock);
        DateRange about = binding.period().isEmpty()
                ? new DateRange(today, today)
                : binding.before(campaign.opensOn()).orElseThrow();
        boolean number = question.type().isNumber();
        if (value.isEmpty() || (number && !Double.isFinite(value.number()))) {
            return Optional.empty();
        }
        String text =
                number ? BigDecimal.valueOf(value.number()).stripTrailingZeros().toPlainString() : value.text();
        return (kind == FactKind.OBSERVATION ? status(text) : Optional.of(text))
                .map(said -> new Said(
                        question.name(),
                        kind,
                        binding.code(),
                        said,
                        kind == FactKind.MEASURE ? dossiers.currency(binding.code(), binding.unit()) : null,
                        about,
                        today));
    }

    /// A choice that bears the name of a status, or the yes and no of "still trading?".
    private static Optional<String> status(String choice) {
        String said = choice.toUpperCase(Locale.ROOT);
        String meant = said.equals("YES") ? "TRADING" : said.equals("NO") ? "CEASED" : said;
        return Arrays.stream(Observation.Status.values())
                .map(Observation.Status::name)
                .filter(meant::equals)
                .findFirst();
    }

    /// What is known and fresh of what a form asks, by question, as its answers say it.
    @Transactional(readOnly = true)
    public Map<String, Known> known(UUID startup, Campaign campaign, Form form) {
        LocalDate since = LocalDate.now(clock).minusMonths(campaign.freshMonths());
        Map<String, Known> known = new LinkedHashMap<>();
        form.questions()
                .forEach(question -> Optional.ofNullable(question.binding())
                        .flatMap(binding -> binding.before(campaign.opensOn())
                                .flatMap(about -> dossiers.known(startup, binding, about)))
                        .filter(one -> one.on() != null && one.on().isAfter(since))
                        .flatMap(one -> answer(form, question, one))
                        .ifPresent(one -> known.put(question.name(), one)));
        return known;
    }

    /// A status by the choice that means it; empty where no choice does.
    private static Optional<Known> answer(Form form, Question question, Known known) {
        if (!question.type().chooses()) {
            return Optional.of(known);
        }
        return form.choices(question).stream()
                .map(Choice::name)
                .filter(name -> name.equals(known.text())
                        || status(name).filter(known.text()::equals).isPresent())
                .findFirst()
                .map(name -> new Known(name, null, known.source(), known.on()));
    }

    /// Those within reach that wait for somebody, the oldest first.
    @Transactional(readOnly = true)
    public List<Claim> held() {
        return table.held();
    }

    /// All that surveys said of a startup, the newest first.
    @Transactional(readOnly = true)
    public List<Claim> of(UUID startup) {
        return table.of(startup);
    }

    @Transactional(readOnly = true)
    public Optional<Claim> byId(UUID claim) {
        return table.byId(claim);
    }

    /// What somebody decides about a held answer.
    ///
    /// @param state `NEW_KEPT`, `KNOWN_KEPT` or `CORRECTED`; null where nothing was chosen
    /// @param value what it is corrected to; null otherwise
    public record Ruling(
            @Nullable State state,
            @Nullable String value,
            @Nullable String reason) {}

    /// Decides about a held answer; it becomes a fact, or does not.
    ///
    /// @throws Refused (fields `state`, `value`, `reason`) where something is missing, somebody has
    /// decided already, or the dossier's own rules are against it
    @Transactional
    public Claim decide(UUID id, Ruling ruling) {
        Claim held = table.hold(id).orElseThrow(() -> new NotHere("claim " + id));
        if (held.state() != State.HELD) {
            throw Refused.field("state", "surveys.refused.decided");
        }
        State state = ruling.state();
        if (state == null || state == State.TAKEN || state == State.HELD) {
            throw Refused.field("state", "surveys.refused.state");
        }
        String reason = ruling.reason();
        if (reason == null) {
            throw Refused.field("reason", "surveys.refused.reason");
        }
        @Nullable String settled = settled(held.said(), state, ruling.value());
        Decision decision = new Decision(settled, LocalDate.now(clock), reason);
        Claim decided = new Claim(id, held.asked(), held.startup(), held.said(), state, held.contradiction(), decision);
        dossiers.hold(held.startup());
        table.keep(decided);
        if (settled != null) {
            dossiers.write(id, held.startup(), held.said().with(settled));
        }
        return decided;
    }

    private static @Nullable String settled(Said said, State state, @Nullable String value) {
        if (state == State.KNOWN_KEPT) {
            return null;
        }
        if (state == State.NEW_KEPT) {
            return said.text();
        }
        if (value == null) {
            throw Refused.field("value", "surveys.refused.value");
        }
        return switch (said.kind()) {
            case OBSERVATION -> status(value).orElseThrow(() -> Refused.field("value", "surveys.refused.value"));
            case MEASURE -> number(said, value);
            case FIELD, ANSWER -> value;
        };
    }

    private static String number(Said said, String value) {
        Checks checks = new Checks();
        BigDecimal number = checks.read(
                "value",
                () -> said.currency() == null
                        ? Numbers.read(value).orRefuse()
                        : amount(Amounts.read(value).orRefuse(), said.currency()));
        checks.done();
        return requireNonNull(number).toPlainString();
    }

    private static BigDecimal amount(Amounts.Quantity quantity, String currency) {
        Amounts.currency("value", quantity, currency);
        return quantity.amount();
    }
}
