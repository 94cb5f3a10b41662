package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Form;
import org.parcours.startups.StartupLists;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.FactKind;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Says claims to their reader.
@Component
class ClaimViews {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final CodeLists lists;

    ClaimViews(Campaigns campaigns, Questionnaires questionnaires, CodeLists lists) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.lists = lists;
    }

    /// In their order; each campaign and its form are read once.
    List<ClaimView> of(List<Claim> claims, Words words) {
        Map<UUID, Asked> asked =
                campaigns.asked(claims.stream().map(Claim::asked).collect(Collectors.toSet()));
        Map<UUID, Campaign> read = new HashMap<>();
        Map<UUID, Form> forms = new HashMap<>();
        return claims.stream()
                .flatMap(claim -> Stream.ofNullable(asked.get(claim.asked())).map(of -> {
                    Campaign campaign = read.computeIfAbsent(
                            of.campaign(), id -> campaigns.byId(id).orElseThrow());
                    Form form = forms.computeIfAbsent(
                            campaign.version(),
                            id -> questionnaires.version(id).orElseThrow().form());
                    return view(claim, of, campaign, form, words);
                }))
                .toList();
    }

    private ClaimView view(Claim claim, Asked asked, Campaign campaign, Form form, Words words) {
        Claim.Said said = claim.said();
        var question = form.question(said.question());
        String own = form.settings().language();
        String tag = words.language().tag();
        Function<String, String> text = value -> said(said, value, said.currency(), words);
        Function<String, String> chosen = value -> question.stream()
                .flatMap(one -> form.choices(one).stream())
                .filter(choice -> choice.name().equals(value))
                .map(choice -> choice.label().in(tag, own))
                .findFirst()
                .orElseGet(() -> text.apply(value));
        Function<String, String> show = said.kind() == FactKind.ANSWER ? chosen : text;
        String settled = claim.settled();
        return new ClaimView(
                claim,
                asked,
                campaign,
                question.map(one -> one.label().in(tag, own)).orElse(said.question()),
                show.apply(said.text()),
                known(claim, words),
                settled == null ? "" : show.apply(settled));
    }

    private String known(Claim claim, Words words) {
        Claim.Contradiction contradiction = claim.contradiction();
        Claim.Known known = contradiction == null ? null : contradiction.known();
        if (contradiction == null || known == null) {
            return "";
        }
        return contradiction.doubt() == Claim.Doubt.CEASED
                ? words.say("journeys.status." + known.text())
                : said(claim.said(), known.text(), known.currency(), words);
    }

    private String said(Claim.Said said, String value, @Nullable String currency, Words words) {
        return switch (said.kind()) {
            case MEASURE -> {
                BigDecimal number = new BigDecimal(value);
                yield currency == null
                        ? words.decimal(
                                number, Math.max(0, number.stripTrailingZeros().scale()))
                        : words.money(number, currency);
            }
            case OBSERVATION -> words.say("journeys.status." + value);
            case FIELD -> said.code().equals("sector") ? lists.name(StartupLists.SECTORS, value, words) : value;
            case ANSWER -> value;
        };
    }
}
