package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The eye with which the other journeys look sees what it should.
@JourneyTest
class LooksJourney {
    private static final String SOUND = """
            <!doctype html><html lang="fr"><title>Page</title><main><h1>Page</h1><label>Nom <input></label></main>""";

    @Test
    void findsNothingWrongWithASoundPage(Browser browser) {
        assertThat(faults(browser, SOUND)).isEmpty();
    }

    @Test
    void findsEachKindOfFault(Browser browser) {
        assertThat(faults(browser, SOUND + """
                                <input id="nameless"><img src="data:,"><p style="color: #bbb; background: #fff">pale</p>
                                <button style="width: 9px; height: 9px; padding: 0" aria-label="a"></button
                                ><button style="width: 9px; height: 9px; padding: 0" aria-label="b"></button>
                                <ul><p>no item</p></ul><a href="/x"></a><div style="position: absolute; left: 0; width: 2000px">wide</div>"""))
                .extracting(fault -> fault.replaceAll(": .*", ""))
                .containsExactlyInAnyOrder(
                        "label",
                        "image-alt",
                        "color-contrast",
                        "target-size",
                        "list",
                        "link-name",
                        "560 pixels too wide");
    }

    @Test
    void findsWhatAnotherWidthOrThemeBrings(Browser browser) {
        String page = """
                <!doctype html><html lang="fr"><title>Page</title><style>
                button { width: 30px; height: 30px }
                @media (max-width: 600px) { button { width: 9px; height: 9px; padding: 0 } div { width: 400px } }
                @media (prefers-color-scheme: dark) { p { color: #bbb; background: #fff } }
                </style><main><h1>Page</h1><p>pale</p><button aria-label="a">a</button><button aria-label="b">b</button><div>wide</div></main>""";
        assertThat(faults(browser.open(1440, ColorScheme.LIGHT), page, Browser::faultsOfLook))
                .isEmpty();
        assertThat(faults(browser.open(390, ColorScheme.DARK), page, Browser::faultsOfLook))
                .extracting(fault -> fault.replaceAll(": .*", ""))
                .containsExactlyInAnyOrder("color-contrast", "target-size", "18 pixels too wide");
    }

    private static List<String> faults(Browser browser, String content) {
        return faults(browser.open(), content, Browser::faults);
    }

    private static List<String> faults(Page page, String content, Function<Page, List<String>> judge) {
        page.setContent(content);
        List<String> faults = judge.apply(page);
        page.context().close();
        return faults;
    }
}
