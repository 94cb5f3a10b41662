package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at pages wide and narrow, light and dark, and remembers what is wrong with them. Each language takes the other
/// pairing of width and theme, and judges by all rules in the first of its two views: French wide, Arabic narrow. With
/// `PARCOURS_SCREENS` set, every page is photographed into `target/screens`, in all
/// four.
public final class Looks {
    private static final boolean KEEPING = System.getenv("PARCOURS_SCREENS") != null;

    private record View(int width, ColorScheme scheme) {}

    private final String language;
    private final List<String> faults = new ArrayList<>();

    public Looks(String language) {
        this.language = language;
    }

    /// Looks at the page as it stands.
    ///
    /// @param name names the photographs
    public void at(Page page, String name) {
        page.waitForLoadState(); // with its style sheet
        assertThat(page.locator("html").getAttribute("lang")).as(page.url()).isEqualTo(language);
        ViewportSize before = page.viewportSize();
        for (View view : views()) {
            page.setViewportSize(view.width(), 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
            page.evaluate("scrollTo(0, 0)"); // what stands under the bar of a scrolled page is not judged
            var found = view.equals(views().getFirst()) ? Browser.faults(page) : Browser.faultsOfLook(page);
            found.forEach(fault -> faults.add(page.url() + " " + view + ": " + fault));
            if (KEEPING) {
                String file = name + "." + language + "." + view.width() + "." + view.scheme() + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screens", file.toLowerCase(Locale.ROOT))));
            }
        }
        page.setViewportSize(before.width, before.height);
    }

    private List<View> views() {
        if (KEEPING) {
            return List.of(
                    new View(1440, ColorScheme.LIGHT),
                    new View(1440, ColorScheme.DARK),
                    new View(390, ColorScheme.DARK),
                    new View(390, ColorScheme.LIGHT));
        }
        return language.equals("ar")
                ? List.of(new View(390, ColorScheme.LIGHT), new View(1440, ColorScheme.DARK))
                : List.of(new View(1440, ColorScheme.LIGHT), new View(390, ColorScheme.DARK));
    }

    public void assertFine() {
        assertThat(faults).isEmpty();
    }
}
