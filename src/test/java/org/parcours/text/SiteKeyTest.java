package org.parcours.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeyTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.atlas.ma/fr?x=1#y,atlas.ma,true",
        "atlas.ma,atlas.ma,true",
        "HTTP://Atlas.MA:8080,atlas.ma,true",
        "https://app.atlas.ma,atlas.ma,true",
        "https://fr.ma,fr.ma,true",
        "https://موقع.ma/accueil,xn--4gbrim.ma,true",
        "https://user@atlas.ma.:443/?q=1,atlas.ma,true",
        "https://facebook.com/profile.php?id=7&utm_source=list,facebook.com/profile.php/?id=7,false",
        "https://linktr.ee/Atlas,linktr.ee/atlas,false",
        "https://www.facebook.com/atlas.maroc/,facebook.com/atlas.maroc,false",
        "https://fr.linkedin.com/company/atlas/,linkedin.com/company/atlas,false",
        "https://atlas.github.io,atlas.github.io,false",
        "https://people.github.io/atlas,people.github.io/atlas,false",
    })
    void namesTheSiteThatACompanyIsRecognisedBy(String address, String key, boolean own) {
        assertThat(SiteKey.of(address)).contains(new SiteKey(key, own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://linktr.ee",
                "https://www.facebook.com/",
                "javascript:alert(1)",
                "salma@gmail.com",
                "atlas",
                "https://a b.ma"
            })
    void recognisesNobodyByWhatNamesNoSite(String address) {
        assertThat(SiteKey.of(address)).isEmpty();
    }

    @Test
    void twoPagesOfASharedHostAreNoContradiction() {
        SiteKey own = SiteKey.of("https://atlas.ma").orElseThrow();
        SiteKey page = SiteKey.of("https://linktr.ee/atlas").orElseThrow();
        assertThat(own.contradicts(SiteKey.of("https://rif.ma").orElseThrow())).isTrue();
        assertThat(own.contradicts(page)).isFalse();
        assertThat(page.contradicts(SiteKey.of("https://linktr.ee/rif").orElseThrow()))
                .isFalse();
    }
}
