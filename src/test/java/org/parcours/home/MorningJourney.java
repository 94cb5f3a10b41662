package org.parcours.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Keyboard;
import org.parcours.testing.Looks;
import org.parcours.testing.Mornings;
import org.parcours.testing.Readers;

/// A coordinator's morning by keyboard alone: what waits, taken in charge, spoken of and put off in its own line; then
/// who could answer, with reasons.
@JourneyTest
class MorningJourney {
    private final Readers readers;
    private final Mornings mornings;

    MorningJourney(Readers readers, Mornings mornings) {
        this.readers = readers;
        this.mornings = mornings;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1440, LIGHT", "ar, 390, DARK"})
    void clearsWhatWaits(String language, int width, ColorScheme scheme, Browser browser) {
        Mornings.Morning morning = mornings.settle();
        Page page = readers.signIn(browser, morning.email(), language, width, scheme);
        Keyboard keys = new Keyboard(page);
        Looks looks = new Looks(language);
        page.waitForURL("**/day");
        assertThat(page.locator(".chip.bad").first()).isVisible();
        looks.at(page, "morning-day");

        // nobody has taken the need in charge
        String line = "#line-needs-contact-" + morning.need();
        keys.reach(line + " > a.button");
        page.keyboard().press("Enter");
        keys.reach(line + " .inplace [name=state]");
        assertThat(page.locator(line + " .inplace [name=state]")).hasValue("TAKEN");
        looks.at(page, "morning-take");
        keys.press(line + " .inplace button.primary");
        page.waitForURL("**/day");
        assertThat(page.locator(".flash.good")).isVisible();

        // then the startup is called, in the same line
        keys.reach(line + " > a.button");
        page.keyboard().press("Enter");
        keys.type(line + " .inplace [name=about]", "Deux ateliers à visiter");
        looks.at(page, "morning-note");
        keys.press(line + " .inplace button.primary");
        page.waitForURL("**/day");
        assertThat(page.locator(line)).hasCount(0);

        // another waits for a week, with the reason
        String second = "#line-coaching-silent-" + morning.startups().get(1);
        keys.reach(second + " summary");
        page.keyboard().press("Enter");
        keys.type(second + " [name=reason]", "En déplacement");
        looks.at(page, "morning-put-off");
        keys.press(second + " form[action='/day/snoozes'] button.button:not(.pick)");
        page.waitForURL("**/day");
        assertThat(page.locator(second)).hasCount(0);
        assertThat(page.locator("form[action^='/day/snoozes/']").first()).isVisible();
        keys.press(".flash button"); // and is taken up again at once
        assertThat(page.locator(second)).hasCount(1);

        // who could answer, and why
        keys.press("main a[href='/startups/" + morning.startups().getFirst() + "']");
        keys.press("main a[href$='/needs/" + morning.need() + "']");
        page.waitForURL("**/needs/" + morning.need());
        looks.at(page, "morning-need");
        keys.press("main a[href$='/needs/" + morning.need() + "/matches']");
        Locator reasons = page.locator("main li");
        assertThat(reasons.first()).isVisible();
        looks.at(page, "morning-matches");
        page.context().close();
        looks.assertFine();
        assertThat(Pattern.compile("/matches$").matcher(page.url()).find()).isTrue();
    }
}
