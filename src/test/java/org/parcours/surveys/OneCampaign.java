package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.surveys.answers.Invitations;
import org.parcours.surveys.facts.FactKind;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.stereotype.Component;

/// One startup asked by a form, with the personal link of its founder.
@Component
public class OneCampaign {
    private final NeedsFixture fixture;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final Invitations invitations;

    OneCampaign(NeedsFixture fixture, Questionnaires questionnaires, Campaigns campaigns, Invitations invitations) {
        this.fixture = fixture;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.invitations = invitations;
    }

    /// What was asked.
    ///
    /// @param link path of the sheet
    public record Asking(UUID campaign, UUID asked, String link) {}

    /// Reads a form.
    ///
    /// @param sheets by name: the header, then the rows, cells separated by `|`
    public static Form form(Map<String, String> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            sheets.forEach((name, text) -> {
                List<List<String>> rows = text.lines()
                        .map(row -> Arrays.stream(row.split("\\|", -1))
                                .map(String::strip)
                                .toList())
                        .toList();
                out.table(name, rows.getFirst());
                rows.stream().skip(1).forEach(row -> out.row(row));
            });
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        XlsForm.Reading reading = XlsForm.read(bytes.toByteArray(), "form.xlsx", FactKind::fit);
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.form());
    }

    /// Asks all startups that there are; the first one's founder gets the link.
    public Asking ask(Map<String, String> sheets) {
        fixture.owner().sql("delete from mail.outbox").update();
        UUID campaign = Scope.SYSTEM
                .call(() -> campaigns.plan(new Campaigns.Draft(
                        questionnaires.publish(form(sheets)).id(),
                        new LocalizedText("Enquête", "استطلاع", null),
                        fixture.today(),
                        fixture.today().plusDays(5),
                        12,
                        Map.of())))
                .id();
        Scope.SYSTEM.call(() -> invitations.send(campaign));
        String body = fixture.owner()
                .sql("select body from mail.outbox where body like '%/survey/%' limit 1")
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/survey/[\\w-]+").matcher(body);
        assertThat(link.find()).isTrue();
        return new Asking(
                campaign,
                Scope.SYSTEM.call(() -> campaigns.frame(campaign)).getFirst().id(),
                link.group());
    }
}
