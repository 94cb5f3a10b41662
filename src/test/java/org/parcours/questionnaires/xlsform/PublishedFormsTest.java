package org.parcours.questionnaires.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.forms.AnswerIssue;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.xlsform.Workbooks.Sheet;

/// What forms in use have in common, feature by feature as xlsform.org describes it: a household survey in
/// two languages, with a cascade of places, an "other" to be specified, ages worked out from days, media
/// that are left aside, and groups in groups.
class PublishedFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 26, 9, 30);
    private static final Sheet SURVEY = Sheet.of("survey", """
            type | name | label::Français (fr) | label::العربية (ar) | hint::Français (fr) | media::image::Français (fr) | media::audio | relevant | constraint | constraint_message::Français (fr) | calculation | choice_filter | required | appearance | default
            start | start | | | | | | | | | | | | |
            note | welcome | Bonjour, quelques questions. | مرحبا، بعض الأسئلة. | | logo.png | | | | | | | | |
            begin_group | place | Où | أين | | | | | | | | | | field-list |
            select_one region | region | Région | الجهة | | | | | | | | | yes | minimal |
            select_one province | province | Province | الإقليم | | | | | | | | region = ${region} | yes | |
            select_one town | town | Commune | الجماعة | | | | | | | | province = ${province} and region = ${region} | | |
            end_group | | | | | | | | | | | | | |
            begin_group | company | Entreprise | المقاولة | | | | | | | | | | |
            date | founded | Fondée le | تاريخ التأسيس | | | | | . <= today() | Pas dans l’avenir | | | | |
            calculate | days | | | | | | | | | today() - ${founded} | | | |
            calculate | years | | | | | | | | | int(${days} div 365.25) | | | |
            begin_group | money | Argent | المال | | | | ${years} >= 1 | | | | | | |
            decimal | turnover | Chiffre d’affaires | رقم المعاملات | En dirhams | | | | . >= 0 | | | | | |
            decimal | exported | Dont exporté | منه المصدر | | | | ${turnover} > 0 | . <= ${turnover} | Pas plus que le total | | | | |
            calculate | share | | | | | | | | | round(100 * (coalesce(${exported}, 0) div ${turnover}), 1) | | | |
            end_group | | | | | | | | | | | | | |
            end_group | | | | | | | | | | | | | |
            select_multiple market | markets | Vers où ? | إلى أين؟ | | | | ${share} > 0 | not(selected(., 'none') and count-selected(.) > 1) | « Aucun » seul | | | | |
            select_one obstacle or_other | obstacle | Quel frein ? | ما العائق؟ | | | | count-selected(${markets}) = 0 or selected(${markets}, 'none') | | | | | | |
            calculate | said | | | | | | | | | if(selected(${markets}, 'eu'), concat(jr:choice-name('eu', '${markets}'), ' : ', ${share}, ' %'), jr:choice-name(${obstacle}, '${obstacle}')) | | | |
            note | thanks | Vous avez dit : ${said} | قلتم: ${said} | | | | | | | | | | |
            end | end | | | | | | | | | | | | |
            """);
    private static final Sheet CHOICES = Sheet.of("choices", """
            list_name | name | label::Français (fr) | label::العربية (ar) | media::image | region | province
            region | sm | Souss-Massa | سوس ماسة | | |
            region | cs | Casablanca-Settat | الدار البيضاء سطات | | |
            province | agadir | Agadir-Ida-Ou-Tanane | أكادير إداوتنان | | sm |
            province | tiznit | Tiznit | تزنيت | | sm |
            province | settat | Settat | سطات | | cs |
            town | aourir | Aourir | أورير | | sm | agadir
            town | tafraout | Tafraout | تافراوت | | sm | tiznit
            town | berrechid | Berrechid | برشيد | | cs | settat
            market | eu | Europe | أوروبا | eu.png | |
            market | af | Afrique | إفريقيا | | |
            market | none | Aucun | لا شيء | | |
            obstacle | money | L’argent | المال | | |
            obstacle | clients | Les clients | الزبناء | | |
            """);
    private static final Sheet SETTINGS = Sheet.of("settings", """
            form_title | form_id | version | default_language
            Enquête | household | 2024061801 | Français (fr)
            """);

    private static Form form() {
        return Objects.requireNonNull(Workbooks.read(SURVEY, CHOICES, SETTINGS).form());
    }

    private static Interview with(String... answers) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            typed.put(answers[i], answers[i + 1]);
        }
        return new Interview(form(), typed, NOW);
    }

    private static Question question(String name) {
        return form().question(name).orElseThrow();
    }

    private static List<String> offered(Interview interview, String question) {
        return interview.choices(question(question)).stream().map(Choice::name).toList();
    }

    @Test
    void saysWhatOfItIsLeftAsideAndCarriesAllTheRest() {
        assertThat(Workbooks.read(SURVEY, CHOICES, SETTINGS).issues())
                .extracting(issue -> issue.sheet() + "!" + issue.cell() + " " + issue.kind() + " " + issue.what())
                .containsExactly("survey!F1 COLUMN_UNKNOWN media", "survey!G1 COLUMN_UNKNOWN media");
        assertThat(form().questions().map(Question::name))
                .containsExactly(
                        "start",
                        "welcome",
                        "region",
                        "province",
                        "town",
                        "founded",
                        "days",
                        "years",
                        "turnover",
                        "exported",
                        "share",
                        "markets",
                        "obstacle",
                        "obstacle_other",
                        "said",
                        "thanks",
                        "end");
    }

    @Test
    void narrowsPlacesStepByStep() {
        assertThat(offered(with(), "province")).isEmpty();
        assertThat(offered(with("region", "sm"), "province")).containsExactly("agadir", "tiznit");
        assertThat(offered(with("region", "sm", "province", "tiznit"), "town")).containsExactly("tafraout");
        // whoever goes back and chooses another region has chosen no town of it
        assertThat(with("region", "cs", "province", "tiznit", "town", "tafraout")
                        .issues())
                .containsEntry("province", AnswerIssue.CHOICE)
                .containsEntry("town", AnswerIssue.CHOICE);
    }

    @Test
    void worksOutAgesFromDaysAndAsksAGroupWithinAGroupByThem() {
        Interview young = with("founded", "2026-03-01", "turnover", "10");
        assertThat(young.value(question("days")).number()).isEqualTo(270);
        assertThat(young.value(question("years")).number()).isZero();
        assertThat(young.isAsked(question("turnover"))).isFalse();
        assertThat(young.value(question("turnover")).isEmpty()).isTrue();
        Interview older = with("founded", "01/03/2020", "turnover", "10");
        assertThat(older.value(question("years")).number()).isEqualTo(6);
        assertThat(older.isAsked(question("turnover"))).isTrue();
        assertThat(with("founded", "2027-01-01").issues()).containsEntry("founded", AnswerIssue.CONSTRAINT);
    }

    @Test
    void dividesAndFillsWhatIsMissing() {
        Interview nothing = with("founded", "2020-03-01", "turnover", "200");
        assertThat(nothing.value(question("share")).number()).isZero();
        assertThat(nothing.isAsked(question("markets"))).isFalse();
        Interview third = with("founded", "2020-03-01", "turnover", "300", "exported", "100");
        assertThat(third.value(question("share")).number()).isEqualTo(33.3);
        assertThat(third.isAsked(question("markets"))).isTrue();
        assertThat(with("founded", "2020-03-01", "turnover", "0")
                        .value(question("share"))
                        .text())
                .isEmpty();
    }

    @Test
    void keepsNoneApartFromTheOthersAndSaysWhatWasChosen() {
        String[] exporting = {"founded", "2020-03-01", "turnover", "300", "exported", "100"};
        assertThat(with(all(exporting, "markets", "none eu")).issues())
                .containsEntry("markets", AnswerIssue.CONSTRAINT);
        Interview europe = with(all(exporting, "markets", "eu af"));
        assertThat(europe.issues()).doesNotContainKey("markets");
        assertThat(europe.isAsked(question("obstacle"))).isFalse();
        assertThat(europe.say(question("thanks"), question("thanks").label(), "fr"))
                .isEqualTo("Vous avez dit : Europe : 33.3 %");
    }

    @Test
    void offersAnOtherAndAsksToSpecifyItWhereItIsChosen() {
        assertThat(offered(with(), "obstacle")).containsExactly("money", "clients", "other");
        Question specified = question("obstacle_other");
        assertThat(with("obstacle", "money").isAsked(specified)).isFalse();
        Interview other = with("obstacle", "other", "obstacle_other", "La douane");
        assertThat(other.isAsked(specified)).isTrue();
        assertThat(other.value(specified).text()).isEqualTo("La douane");
        assertThat(other.value(question("said")).text()).isEqualTo("Autre");
        assertThat(specified.label().in("ar", "Français (fr)")).isEqualTo("يرجى التحديد");
    }

    @Test
    void readsBackTheSameFromTheWorkbookThatItWrites() {
        Form form = form();
        XlsForm.Reading again = Workbooks.read(out -> XlsFormWriter.write(form, out));
        assertThat(again.issues()).isEmpty();
        assertThat(again.form()).isEqualTo(form);
    }

    @Test
    void takesBareTagsForLanguages() {
        XlsForm.Reading reading = Workbooks.read(Sheet.of("survey", """
                        type | name | label::fr | label:ar | label::English
                        select_one yn | ok | Tout va ? | هل كل شيء بخير؟ | All well?
                        """), Sheet.of("choices", """
                        list_name | name | label::fr | label:ar | label::English
                        yn | yes | Oui | نعم | Yes
                        """));
        assertThat(reading.issues()).isEmpty();
        Form form = Objects.requireNonNull(reading.form());
        assertThat(form.languages()).containsExactly("fr", "ar", "English");
        Question ok = form.question("ok").orElseThrow();
        assertThat(ok.label().in("ar", "fr")).isEqualTo("هل كل شيء بخير؟");
        assertThat(ok.label().in("en", "fr")).isEqualTo("All well?");
        assertThat(form.choices(ok).getFirst().label().in("fr", "fr")).isEqualTo("Oui");
    }

    private static String[] all(String[] answers, String... more) {
        String[] all = java.util.Arrays.copyOf(answers, answers.length + more.length);
        System.arraycopy(more, 0, all, answers.length, more.length);
        return all;
    }
}
