package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Messages MESSAGES = new Messages(List.of("text"));

    @ParameterizedTest
    @CsvSource({
        "Société Générale,societe generale",
        "S.A.R.L. Œuvre,sarl oeuvre",
        "  L’Atelier--Numérique ,latelier numerique",
        "Straße 12,strasse 12",
        "أُمّ القُرى,ام القري",
        "آفاق ٢٠٢٤,افاق 2024",
        "مدرسة,مدرسه",
        "مـــغرب,مغرب",
        "ＡＴＬＡＳ,atlas",
        "'',''",
    })
    void foldsToOneKey(String name, String key) {
        assertThat(Names.fold(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Taux de pérennité à 5 ans,perennite,true",
        "L’Atelier Numérique,numer atelier,true",
        "إتمام المسار,مسار اتمام,true",
        "Atlas Data,atlas énergie,false",
    })
    void mentionsEveryWordAskedFor(String text, String asked, boolean mentioned) {
        assertThat(Names.mentions(text, asked)).isEqualTo(mentioned);
    }

    @ParameterizedTest
    @CsvSource({
        "Atlas Data SARL AU,atlas data",
        "Sté Atlas Data,atlas data",
        "Société Atlas Data S.A.R.L,atlas data",
        "Atlas Data GmbH,atlas data",
        "شركة أطلس داتا ش.م.م,اطلس داتا",
        "SARL,sarl",
        "Au Marché,au marche",
    })
    void leavesLegalFormsOut(String name, String bare) {
        assertThat(Names.withoutLegalForm(name)).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "Atlas Data,أطلس داتا",
        "Noor,نور",
        "Nour,نور",
        "Chaabi,الشعبي",
        "Agadir,أكادير",
        "Google,غوغل",
        "Digital,ديجيتال",
        "Wafa,وفا",
        "Ouafa,وفا",
        "Youssef,يوسف",
        "Oujda,وجدة",
        "Salah,صلاح",
        "Casablanca,كازابلانكا",
        "Ahmed,أحمد",
        "El Khadra,الخضراء",
        "Tech,تيك",
        "Maroc,ماروك",
    })
    void spellingsInBothScriptsShareTheirConsonants(String latin, String arabic) {
        assertThat(Names.skeleton(arabic)).isEqualTo(Names.skeleton(latin)).isNotEmpty();
        assertThat(Names.closeness(latin, arabic)).isEqualTo(new Closeness.Transliteration());
        assertThat(Names.closeness(arabic, latin)).isEqualTo(new Closeness.Transliteration());
    }

    @ParameterizedTest
    @CsvSource({"Neuro,شركة النور", "Nora,نور", "Niro,نور", "Atlas,أطلسي", "Salam,سليم"})
    void otherVowelsAreAnotherNameInTheOtherScript(String latin, String arabic) {
        assertThat(Names.closeness(latin, arabic)).isEqualTo(new Closeness.Different());
        assertThat(Names.closeness(arabic, latin)).isEqualTo(new Closeness.Different());
    }

    @ParameterizedTest
    @CsvSource({
        "Youssef Tech,Yusef Tech",
        "Mohamed Data,Muhammad Data",
        "Semantic Finance,Semantic Finane",
        "Perception Biosystems,Perception Biosystms",
        "Journey,Journye",
    })
    void findsTypingErrorsAndOtherVowelsOfOneSound(String one, String other) {
        assertThat(Names.closeness(one, other)).isInstanceOf(Closeness.Spelling.class);
        assertThat(Names.closeness(other, one)).isInstanceOf(Closeness.Spelling.class);
    }

    /// All of them are pairs of real companies in public directories.
    @ParameterizedTest
    @CsvSource({
        "Plane,Pylon",
        "Flow,Flowly",
        "Revenir,Rever",
        "Stream,Streamup",
        "Veera Health,Verano Health",
        "Clip Health,Kip Health",
        "Paystack,Haystack",
        "Zippi,Zip",
    })
    void tellsNamesApartThatOnlyBeginOrEndAlike(String one, String other) {
        assertThat(Names.closeness(one, other)).isEqualTo(new Closeness.Different());
    }

    @ParameterizedTest
    @CsvSource({"MARTHA,MARHTA,0.961111", "DWAYNE,DUANE,0.84", "DIXON,DICKSONX,0.813333", "abc,xyz,0", "a,a,1"})
    void similarityIsWinklers(String one, String other, double expected) {
        assertThat(Math.round(Names.similarity(one, other) * 1e6) / 1e6).isEqualTo(expected);
    }

    @Test
    void saysWhyTwoNamesAreClose() {
        assertThat(Names.closeness("Atlas", "Atlas")).isEqualTo(new Closeness.Same());
        assertThat(Names.closeness("Écolia", "ECOLIA")).isEqualTo(new Closeness.AccentsOrCase());
        assertThat(Names.closeness("Data Lab", "DataLab")).isEqualTo(new Closeness.AccentsOrCase());
        assertThat(Names.closeness("أطلس", "اطلس")).isEqualTo(new Closeness.AccentsOrCase());
        assertThat(Names.closeness("Atlas Data", "Ste ATLAS DATA sarl")).isEqualTo(new Closeness.LegalForm());
        assertThat(Names.closeness("Noor", "Nour")).isInstanceOf(Closeness.Spelling.class);
        assertThat(Names.closeness("Agritechia", "Agritecia")).isInstanceOf(Closeness.Spelling.class);
        assertThat(Names.closeness("Atlas 1", "Atlas 2")).isEqualTo(new Closeness.Different());
        assertThat(Names.closeness("Atlas", "Rif")).isEqualTo(new Closeness.Different());
        assertThat(Names.closeness("Atlas", "الريف")).isEqualTo(new Closeness.Different());
        assertThat(Names.closeness("", "…")).isEqualTo(new Closeness.Different());
    }

    @Test
    void saysTheReasonInTheReadersLanguage() {
        Words french = MESSAGES.words(Language.FRENCH);
        assertThat(new Closeness.Spelling(0.934).said(french)).isEqualTo("orthographe proche (93\u202f%)");
        assertThat(new Closeness.LegalForm().said(french)).isEqualTo("même nom, à la forme juridique près");
    }

    @Test
    void anyTwoNamesCompareTheSameBothWays() {
        Random random = new Random(7);
        String letters = "abcéÉh wouchgk12-' ابتشخقكلمنهويةىأ";
        for (int i = 0; i < 5_000; i++) {
            String one = any(random, letters);
            String other = any(random, letters);
            assertThat(Names.closeness(one, other).getClass())
                    .isEqualTo(Names.closeness(other, one).getClass());
            assertThat(Names.fold(Names.fold(one))).isEqualTo(Names.fold(one));
            assertThat(Names.similarity(one, other)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void latinisesForSearch() {
        assertThat(Names.latinised("الشعبي")).isEqualTo("alchabi");
        assertThat(Names.latinised("Été")).isEqualTo("ete");
    }

    private static String any(Random random, String letters) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
