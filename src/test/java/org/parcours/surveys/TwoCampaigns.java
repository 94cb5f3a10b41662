package org.parcours.surveys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.TwoParks;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.values.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Thirty startups of one park, asked twice: 24 answer both times, a quarter of them export before and
/// half of them now.
@Component
public class TwoCampaigns {
    static final String FORMULA = "=HYPERLINK(\"http://example.org\")";

    private final TwoParks network;
    private final Startups startups;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final JdbcClient owner;
    private final Clock clock;

    TwoCampaigns(
            TwoParks network,
            Startups startups,
            Questionnaires questionnaires,
            Campaigns campaigns,
            AnswerSheets sheets,
            Owner owner,
            Clock clock) {
        this.network = network;
        this.startups = startups;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.owner = JdbcClient.create(owner.dataSource());
        this.clock = clock;
    }

    /// What there is.
    ///
    /// @param asked the lines of the later list that answered, by name
    public record Two(UUID park, UUID earlier, UUID later, List<UUID> asked) {}

    public Two answered() {
        UUID park = network.open().casablanca();
        owner.sql("update parks.park set latitude = 33.5, longitude = -7.6 where code = 'casablanca'")
                .update();
        owner.sql(
                        "insert into startups.sector (id, code, names, position) values (?, 'health', '{\"fr\":\"Santé\"}', 9) on conflict do nothing")
                .param(Ids.next())
                .update();
        return Scope.SYSTEM.call(() -> {
            for (int i = 0; i < 30; i++) {
                startups.register(new Startup.Facts(
                        park,
                        "Atlas " + (10 + i),
                        null,
                        Startup.Kind.STARTUP,
                        i < 3 ? "health" : "it",
                        PartialDate.of(LocalDate.of(2015 + i % 10, 1, 1)),
                        Startup.Residency.RESIDENT,
                        null,
                        null));
            }
            Version version = questionnaires.publish(Objects.requireNonNull(form()));
            UUID earlier = campaign(version, "Avant", 6);
            owner.sql("update surveys.campaign set opens_on = opens_on - 700, closes_on = closes_on - 700 where id = ?")
                    .param(earlier)
                    .update();
            UUID later = campaign(version, "Maintenant", 12);
            return new Two(
                    park,
                    earlier,
                    later,
                    campaigns.frame(later).stream()
                            .filter(one -> one.state() == Asked.State.HANDED_IN)
                            .map(Asked::id)
                            .toList());
        });
    }

    private UUID campaign(Version version, String title, int exporting) {
        LocalDate today = LocalDate.now(clock);
        UUID campaign = campaigns
                .plan(new Campaigns.Draft(
                        version.id(), new LocalizedText(title, null, null), today, today.plusDays(9), 12, Map.of()))
                .id();
        List<Asked> frame = campaigns.frame(campaign);
        for (int i = 0; i < 24; i++) {
            // of every four neighbours, so that the sectors hold both
            boolean yes = i % 24 < exporting;
            String wish = i == 0 ? "Plus de rencontres" : i == 1 ? "التكنوبارك بعيد" : i == 2 ? FORMULA : "";
            sheets.handIn(
                    frame.get(i).id(),
                    TypedAnswers.of(
                            Map.of("exports", yes ? "yes" : "no", "jobs", Integer.toString(5 + i % 4), "wish", wish)),
                    AnswerSheet.Side.STAFF);
        }
        return campaign;
    }

    /// The only tag.
    UUID tag() {
        return owner.sql("select id from surveys.tag")
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
    }

    private static @Nullable Form form() {
        return XlsForm.read(book(), "export.xlsx", FactKind::fit).form();
    }

    /// The questionnaire as an author would send it.
    static byte[] book() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table(
                    "survey",
                    List.of(
                            "type",
                            "name",
                            "label::Français (fr)",
                            "label::العربية (ar)",
                            "required",
                            "parcours_fact",
                            "parcours_unit",
                            "parcours_period"));
            for (List<String> line : List.of(
                    List.of("select_one yes_no", "exports", "Exportez-vous ?", "هل تصدرون؟", "yes", "answer:exports"),
                    List.of("integer", "jobs", "Combien de personnes employez-vous ?", "كم عدد العاملين لديكم؟"),
                    List.of(
                            "decimal",
                            "sold",
                            "Quel chiffre d’affaires l’an dernier ?",
                            "كم كان رقم معاملاتكم في السنة الماضية؟",
                            "",
                            "measure:turnover",
                            "MAD",
                            "P1Y"),
                    List.of("text", "wish", "Que changer ?", "ماذا نغير؟"))) {
                out.row(new ArrayList<>(line));
            }
            out.table("choices", List.of("list_name", "name", "label::Français (fr)", "label::العربية (ar)"));
            out.row(List.of("yes_no", "yes", "Oui", "نعم"));
            out.row(List.of("yes_no", "no", "Non", "لا"));
            out.table("settings", List.of("form_title", "form_id"));
            out.row(List.of("Exportation", "export"));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return bytes.toByteArray();
    }
}
