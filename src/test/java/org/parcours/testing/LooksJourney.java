package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
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

    private static List<String> faults(Browser browser, String content) {
        Page page = browser.open();
        page.setContent(content);
        List<String> faults = Browser.faults(page);
        page.context().close();
        return faults;
    }
}
