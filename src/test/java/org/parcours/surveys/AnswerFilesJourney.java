package org.parcours.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Tables;

/// A founder on a phone answers with pictures, for each of several machines, while the network goes and comes.
@JourneyTest
class AnswerFilesJourney {
    private static final String CHOSEN_AND_HANDED_IN_AT_ONCE = """
            () => {
              const field = document.querySelector('#shop'), carried = new DataTransfer();
              carried.items.add(new File(['<html>'], 'page.png', {type: 'image/png'}));
              field.files = carried.files;
              for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {bubbles: true}));
              document.querySelector('button[value=hand-in]').click();
            }""";
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082");
    private static final Map<String, String> FORM = Map.of("survey", """
            type | name | label::Français (fr) | label::العربية (ar) | required
            text | city | Ville | المدينة |
            image | shop | Votre **devanture** | **واجهة** محلكم |
            begin_repeat | machine | Machine | آلة |
            text | kind | Laquelle ? | أيها؟ |
            image | seen | Sa photo | صورتها | yes
            end_repeat | | | |
            geotrace | route | Le trajet | المسار |
            note | thanks | Merci d’**avance** | شكرا **مسبقا** |
            """);

    private final NeedsFixture fixture;
    private final OneCampaign one;
    private final Tables tables;

    AnswerFilesJourney(NeedsFixture fixture, OneCampaign one, Tables tables) {
        this.fixture = fixture;
        this.one = one;
        this.tables = tables;
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", PICTURE);
    }

    private long stored() {
        return fixture.owner()
                .sql("select count(*) from questionnaires.answer_file")
                .query(Long.class)
                .single();
    }

    private String kept(String question) {
        return fixture.owner()
                .sql("select coalesce(answers ->> ?, '') from surveys.answer_sheet")
                .param(question)
                .query(String.class)
                .single();
    }

    @Test
    void answersWithPicturesOfEachMachine(Browser browser) throws Exception {
        tables.empty();
        fixture.open("Atlas Data");
        OneCampaign.Asking asking = one.ask(FORM);
        Looks looks = new Looks("ar");
        Page page = browser.open(390, ColorScheme.LIGHT);
        page.navigate(asking.link() + "?lang=ar");
        assertThat(page.locator("p strong")).containsText("مسبقا");
        page.setInputFiles("#shop", picture("devanture.png"));
        assertThat(page.locator("[data-item=shop] a")).containsText("devanture.png");
        looks.at(page, "answer-file");

        page.fill("#machine", "2");
        page.press("#machine", "Tab");
        assertThat(page.locator("[id='kind[2]']")).isVisible();
        page.setInputFiles("[id='seen[1]']", picture("tour.png"));
        assertThat(page.locator("[data-item='seen[1]'] a")).containsText("tour.png");

        // one chosen without a network goes when it returns
        page.context().setOffline(true);
        page.fill("[id='kind[2]']", "فرن");
        page.setInputFiles("[id='seen[2]']", picture("four.png"));
        assertThat(page.locator("#sheet [role=status]")).containsText("الملف الذي اخترتموه");
        assertThat(stored()).isEqualTo(2);
        page.context().setOffline(false);
        assertThat(page.locator("[data-item='seen[2]'] a")).containsText("four.png");
        assertThat(kept("kind[2]")).isEqualTo("فرن");
        assertThat(stored()).isEqualTo(3);

        // a wrong file is told beside its field, nothing is handed in past it, and another one takes its place
        page.setInputFiles(
                "#shop", new FilePayload("page.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#shop-error")).isVisible();
        page.setInputFiles("#shop", picture("devanture.png"));
        assertThat(page.locator("#shop-error")).not().isAttached();
        page.evaluate(CHOSEN_AND_HANDED_IN_AT_ONCE);
        assertThat(page.locator("#shop-error")).isVisible();
        assertThat(page.locator("#shop")).isFocused();
        page.fill("#route", "33.5 -7.5\n33.6 -7.6");
        page.press("#route", "Tab");
        assertThat(page.locator("[data-item=shop] .error")).isVisible();
        page.setInputFiles("#shop", picture("devanture.png"));
        assertThat(page.locator("#shop-error")).not().isAttached(); // it has moved what stands below
        page.click("button[value=hand-in]");
        assertThat(page.locator("h1")).containsText("شكرا");
        assertThat(kept("seen[2]")).isEqualTo("four.png");
        page.context().close();
        looks.assertFine();
    }
}
