package org.parcours.indicators.publications.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.indicators.publications.sentences.Claim.Share;
import org.parcours.indicators.publications.sentences.Mismatch.Kind;
import org.parcours.statistics.Interval;

/// The wordings that the press really printed, against figures that do and do not mean them.
class SentenceTest {
    private static final Claim AFTER_LEAVING = share(0.894, 412, 5.0, Origin.EXIT, Topic.SURVIVAL);
    private static final Claim SINCE_FOUNDING = share(0.894, 412, 5.0, Origin.FOUNDING, Topic.SURVIVAL);
    private static final Claim TWO_YEARS = share(0.861, 700, 2.0, Origin.ADMISSION, Topic.SURVIVAL);
    private static final Claim PATH = share(0.9005, 412, 5.0, Origin.ADMISSION, Topic.SUCCESS);
    private static final Claim SUPPORTED = new Claim(
            null,
            500L,
            null,
            Set.of(),
            null,
            500,
            500,
            Set.of(500L),
            null,
            Origin.NONE,
            Topic.COUNT,
            LocalDate.of(2024, 5, 31),
            null);

    private static Claim share(double share, long population, double years, Origin origin, Topic topic) {
        long yes = Math.round(share * population);
        return new Claim(
                new Share(
                        share,
                        new Interval(share - 0.03, share + 0.02),
                        new Interval(share - 0.05, share + 0.04),
                        true),
                null,
                null,
                Set.of(),
                null,
                yes,
                population,
                Set.of(yes, population - yes, population, 7L),
                years,
                origin,
                topic,
                LocalDate.of(2024, 5, 31),
                null);
    }

    @Test
    void takesThePressAtItsWordWhereTheDefinitionIsTheOneMeant() {
        agrees(AFTER_LEAVING, "89 % des startups sont encore là cinq ans après leur sortie");
        agrees(AFTER_LEAVING, "89% are still there five years after leaving");
        agrees(AFTER_LEAVING, "٨٩٪ من المقاولات الناشئة لا تزال قائمة خمس سنوات بعد مغادرتها");
        agrees(SINCE_FOUNDING, "89 % après 5 ans d’existence");
        agrees(SINCE_FOUNDING, "89% after 5 years of existence");
        agrees(SINCE_FOUNDING, "89% بعد 5 سنوات من التأسيس");
        agrees(TWO_YEARS, "86 % passent le cap des deux ans, la « vallée de la mort »");
        agrees(TWO_YEARS, "86% get past two years, the “valley of death”");
        agrees(TWO_YEARS, "86% يتجاوزن سنتين، «وادي الموت»");
        agrees(PATH, "90 % des startups réussissent leur parcours après 5 ans d'accompagnement");
        agrees(PATH, "90% of startups succeed in their path after 5 years of support");
        agrees(PATH, "90% من المقاولات الناشئة تنجح في مسارها بعد خمس سنوات من المواكبة");
    }

    @Test
    void refusesTheSameNumberSaidOfAnotherBeginning() {
        differs(AFTER_LEAVING, "89 % après 5 ans d’existence", Kind.ORIGIN, "FOUNDING", "EXIT");
        differs(AFTER_LEAVING, "89 % au-delà de 5 ans d’accompagnement", Kind.ORIGIN, "ADMISSION", "EXIT");
        differs(SINCE_FOUNDING, "89% five years after leaving", Kind.ORIGIN, "EXIT", "FOUNDING");
        differs(SINCE_FOUNDING, "89% بعد 5 سنوات من المغادرة", Kind.ORIGIN, "EXIT", "FOUNDING");
        differs(PATH, "90 % après leur sortie réussissent", Kind.ORIGIN, "EXIT", "ADMISSION");
    }

    @Test
    void companiesThatWereSupportedAreNoBeginning() {
        agrees(AFTER_LEAVING, "89 % des startups accompagnées sont encore là 5 ans après leur sortie");
        agrees(AFTER_LEAVING, "Cinq ans après leur sortie, 89 % des startups accompagnées sont encore là");
    }

    private static final Claim MONEY = number(4_213_500L, null, 1.0);
    private static final Claim MEDIAN = number(null, 12L, 1.0);

    private static Claim number(@Nullable Long money, @Nullable Long days, double years) {
        return new Claim(
                null,
                null,
                money,
                Set.of(),
                days,
                31,
                31,
                Set.of(31L, 7L, 38L),
                years,
                Origin.NONE,
                Topic.COUNT,
                LocalDate.of(2024, 5, 31),
                null);
    }

    @Test
    void takesSumsAsPreciselyAsTheyAreSaid() {
        agrees(MONEY, "4,2 MDH sont nés de mises en relation en un an");
        agrees(MONEY, "Les mises en relation ont apporté 4 214 000 DH");
        agrees(MONEY, "31 mises en relation ont apporté 4,21 millions de dirhams");
        agrees(MONEY, "4.2 million dirhams came of introductions within one year");
        agrees(MONEY, "جلبت عمليات ربط الاتصال 4,2 مليون درهم");
        differs(MONEY, "4,3 MDH sont nés de mises en relation", Kind.MONEY, "4,3", 4_213_500L);
        differs(MONEY, "4 200 000 DH sont nés de mises en relation", Kind.MONEY, "4 200 000", 4_213_500L);
        differs(MONEY, "32 mises en relation ont apporté 4,2 MDH", Kind.COUNT, "32", 31L);
        differs(MONEY, "90 % des mises en relation ont rapporté", Kind.NO_PERCENT, "90", 4_213_500L);
        differs(MONEY, "31 mises en relation ont rapporté", Kind.UNSAID_NUMBER, "", 4_213_500L);
        differs(SUPPORTED, "500 startups accompagnées, 3 MDH", Kind.NO_MONEY, "3", 500L);
    }

    @Test
    void takesMediansInWholeDays() {
        agrees(MEDIAN, "La moitié des besoins ont une mise en relation en 12 jours");
        agrees(MEDIAN, "Half of all needs are introduced within 12 days");
        agrees(MEDIAN, "نصف الحاجات حظيت بربط اتصال في 12 يوما");
        differs(MEDIAN, "La moitié des besoins ont une mise en relation en 11 jours", Kind.DAYS, "11", 12L);
        differs(SUPPORTED, "500 startups accompagnées depuis 12 jours", Kind.NO_DAYS, "12", 500L);
    }

    @Test
    void refusesOtherYears() {
        differs(TWO_YEARS, "86 % après 18 mois", Kind.YEARS, "18", 2.0);
        differs(TWO_YEARS, "86 % après trois ans", Kind.YEARS, "3", 2.0);
        agrees(TWO_YEARS, "86 % après 24 mois");
        differs(SUPPORTED, "500 startups depuis 5 ans", Kind.NO_YEARS, "5", 0);
    }

    @Test
    void refusesAPercentageThatTheFigureDoesNotRoundTo() {
        differs(PATH, "91 % réussissent", Kind.PERCENT, "91", 0.9005);
        differs(PATH, "90,4 % réussissent", Kind.PERCENT, "90,4", 0.9005);
        agrees(PATH, "90,1 % réussissent");
        agrees(PATH, "90.05% succeed");
        differs(PATH, "٩١٫٢٪ تنجح", Kind.PERCENT, "91.2", 0.9005);
        agrees(PATH, "90 pour cent réussissent");
        agrees(PATH, "90 في المائة تنجح");
        differs(SUPPORTED, "90 % des startups", Kind.NO_PERCENT, "90", 500L);
    }

    @Test
    void readsNineOfTenAsAShare() {
        agrees(PATH, "Neuf startups sur dix réussissent leur parcours");
        agrees(PATH, "Nine out of ten succeed");
        agrees(PATH, "9 من كل 10 تنجح");
        differs(PATH, "Huit startups sur dix réussissent", Kind.PERCENT, "8", 0.9005);
    }

    @Test
    void refusesAnotherDenominator() {
        agrees(PATH, "90 % réussissent, sur 412 parcours");
        differs(PATH, "90 % réussissent, sur 500 parcours", Kind.DENOMINATOR, "500", 412L);
        differs(PATH, "90% of 500 startups succeed", Kind.DENOMINATOR, "500", 412L);
        differs(PATH, "90% من أصل ٥٠٠ مقاولة تنجح", Kind.DENOMINATOR, "500", 412L);
        differs(PATH, "90 % réussissent, sur 1 412 parcours", Kind.DENOMINATOR, "1 412", 412L);
        agrees(PATH, "371 startups sur 412 réussissent");
        differs(PATH, "380 startups sur 412 réussissent", Kind.COUNT, "380", 371L);
    }

    @Test
    void refusesAnotherNumberOrDay() {
        agrees(SUPPORTED, "500 startups et TPE accompagnées au 31 mai 2024");
        agrees(SUPPORTED, "500 startups supported on May 31, 2024");
        agrees(SUPPORTED, "500 مقاولة ناشئة يوم 31 ماي 2024");
        agrees(SUPPORTED, "En 2024, 500 startups accompagnées");
        differs(SUPPORTED, "510 startups accompagnées", Kind.COUNT, "510", 500L);
        differs(
                SUPPORTED,
                "500 startups accompagnées au 30/06/2024",
                Kind.DAY,
                "30/06/2024",
                LocalDate.of(2024, 5, 31));
    }

    @Test
    void keepsSurvivalAndSuccessApart() {
        differs(TWO_YEARS, "86 % réussissent", Kind.TOPIC, "SUCCESS", "SURVIVAL");
        differs(PATH, "90 % sont encore en activité", Kind.TOPIC, "SURVIVAL", "SUCCESS");
    }

    @Test
    void callsNoLastKnownStateASurvival() {
        Claim listed = share(0.926, 500, 5.0, Origin.ADMISSION, Topic.STATE);
        agrees(listed, "93 % des entreprises admises il y a 5 ans ou plus ne sont pas connues comme fermées");
        differs(listed, "93 % sont encore en activité 5 ans après l’admission", Kind.TOPIC, "SURVIVAL", "STATE");
        differs(listed, "93% survive", Kind.TOPIC, "SURVIVAL", "STATE");
    }

    @Test
    void refusesASentenceWithoutItsFigure() {
        differs(PATH, "Presque toutes les startups réussissent", Kind.UNSAID, "", 0.9005);
        differs(SUPPORTED, "Des startups toujours plus nombreuses", Kind.UNSAID_NUMBER, "", 500L);
    }

    /// On a real directory seen late: the curve says 81.1 %, the plain share 87.5 %, or 350 of 400.
    private static final Claim CURVED = new Claim(
            new Share(0.811, new Interval(0.786, 0.834), new Interval(0.642, 0.875), false),
            null,
            null,
            Set.of(),
            null,
            350,
            400,
            Set.of(350L, 400L),
            5.0,
            Origin.ADMISSION,
            Topic.SURVIVAL,
            LocalDate.of(2024, 5, 31),
            null);

    @Test
    void takesTheCurveAtItsWordAndStopsTheShareItCorrects() {
        agrees(CURVED, "81 % sont encore en activité cinq ans après l’admission");
        agrees(CURVED, "81.1% are still trading after five years");
        agrees(CURVED, "Huit startups sur dix sont encore en activité");
        differs(CURVED, "87,5 % sont encore en activité", Kind.PERCENT, "87,5", 0.811);
        differs(CURVED, "88 % sont encore en activité", Kind.PERCENT, "88", 0.811);
        differs(CURVED, "Neuf startups sur dix sont encore en activité", Kind.PERCENT, "9", 0.811);
        assertThat(Sentence.mismatches("350 startups sur 400 sont encore en activité", CURVED))
                .extracting(Mismatch::kind)
                .containsOnly(Kind.NO_COUNT);
        differs(CURVED, "81 % de 400 startups, soit 81 %", Kind.NO_COUNT, "400", 0.811);
        differs(CURVED, "81% of 400 startups are still trading", Kind.NO_COUNT, "400", 0.811);
    }

    @Test
    void takesAnIntervalByBothItsEndsOnly() {
        agrees(CURVED, "Entre 79 et 83 % sont encore en activité");
        agrees(CURVED, "Entre 78,6 % et 83,4 % sont encore en activité");
        agrees(CURVED, "81 % (intervalle de confiance à 95 % : 79–83 %)");
        agrees(CURVED, "Between 79% and 83% are still trading");
        agrees(CURVED, "79-83% are still trading");
        agrees(CURVED, "ما بين 79% و83% لا تزال قائمة");
        agrees(CURVED, "من 79 إلى 83 في المائة لا تزال قائمة");
        differs(CURVED, "79 % sont encore en activité", Kind.PERCENT, "79", 0.811);
        differs(CURVED, "Entre 79 et 85 %", Kind.INTERVAL, "79 et 85", new Interval(0.786, 0.834));
        differs(CURVED, "Entre 83 et 79 %", Kind.INTERVAL, "83 et 79", new Interval(0.786, 0.834));
        differs(CURVED, "95 % sont encore en activité", Kind.PERCENT, "95", 0.811);
    }

    @Test
    void takesTheWorstAndTheBestCaseInWordsThatSaySo() {
        agrees(CURVED, "Au pire 64 %, au mieux 88 % sont encore en activité");
        agrees(CURVED, "81 % sont encore en activité, au moins 64 % et au plus 88 %");
        agrees(CURVED, "64 % dans le pire des cas, 87,5 % dans le meilleur");
        agrees(CURVED, "Entre 64 et 88 % selon ce que sont devenues les inconnues");
        agrees(CURVED, "At worst 64%, at best 88% are still trading");
        agrees(CURVED, "في أسوأ الحالات 64%، وفي أحسن الحالات 88%");
        differs(CURVED, "64 % sont encore en activité", Kind.PERCENT, "64", 0.811);
        differs(CURVED, "Au moins 88 % sont encore en activité", Kind.PERCENT, "88", 0.811);
        differs(CURVED, "Au moins 81 % sont encore en activité", Kind.PERCENT, "81", 0.811);
        differs(CURVED, "At most 64% are still trading", Kind.PERCENT, "64", 0.811);
    }

    /// 27.2 of 193.9 million dirhams are exported.
    private static final Claim RATIO = new Claim(
            new Share(27_229.0 / 193_854, null, null, false),
            null,
            null,
            Set.of(27_229_000L, 193_854_000L),
            null,
            27_229,
            193_854,
            Set.of(27_229L, 166_625L),
            null,
            Origin.NONE,
            Topic.COUNT,
            LocalDate.of(2024, 5, 31),
            null);

    @Test
    void takesARatioWithItsSumsAndNeverAsCases() {
        agrees(RATIO, "14 % du chiffre d’affaires est exporté");
        agrees(RATIO, "14 % du chiffre d’affaires est exporté, soit 27,2 MDH sur 193,9 MDH");
        differs(RATIO, "14 % du chiffre d’affaires, soit 28 MDH", Kind.MONEY, "28", 193_854_000L);
        differs(RATIO, "14 % : 27 229 entreprises exportent", Kind.NO_COUNT, "27 229", 27_229.0 / 193_854);
        differs(RATIO, "27,2 MDH exportés", Kind.UNSAID, "", 27_229.0 / 193_854);
    }

    private static void agrees(Claim claim, String sentence) {
        assertThat(Sentence.mismatches(sentence, claim)).as(sentence).isEmpty();
    }

    private static void differs(Claim claim, String sentence, Kind kind, String said, @Nullable Object right) {
        assertThat(Sentence.mismatches(sentence, claim))
                .as(sentence)
                .isEqualTo(List.of(new Mismatch(kind, said, right == null ? "" : right)));
    }

    @Test
    void refusesAFigureOfASurveyWithoutItsResponseRate() {
        Claim surveyed = new Claim(
                new Share(0.352, new Interval(0.324, 0.381), new Interval(0.239, 0.56), true),
                null,
                null,
                Set.of(),
                null,
                373,
                1060,
                Set.of(373L, 1060L, 1560L),
                null,
                Origin.NONE,
                Topic.COUNT,
                LocalDate.of(2024, 5, 31),
                0.68);
        agrees(surveyed, "35 % des startups exportent ; 68 % ont répondu à l’enquête");
        agrees(surveyed, "35% of startups export; 68% answered");
        agrees(surveyed, "35% من المقاولات الناشئة تصدّر، وأجاب 68%");
        assertThat(Sentence.mismatches("35 % des startups exportent", surveyed))
                .containsExactly(new Mismatch(Kind.UNSAID_RESPONSE, "", 0.68));
        assertThat(Sentence.mismatches("68 % des startups ont répondu", surveyed))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.UNSAID);
        assertThat(Sentence.mismatches("40 % exportent ; 68 % ont répondu", surveyed))
                .extracting(Mismatch::kind)
                .containsExactly(Kind.PERCENT);
    }
}
