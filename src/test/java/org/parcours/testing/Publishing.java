package org.parcours.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/// A figure on its way to the public, by keyboard: prepared by one, approved by another, checked by a stranger.
public final class Publishing {
    private Publishing() {}

    /// Prepares the sentence that is proposed, which says what the page of the figure says.
    ///
    /// @return the address of what waits for approval
    public static String prepare(Page page, String figure, String language, Looks looks) {
        page.navigate(figure);
        String said = page.locator("h1").innerText();
        Keyboard keyboard = new Keyboard(page);
        keyboard.press("a[href*='/publish']");
        Assertions.assertThat(page.inputValue("#" + language)).startsWith(said);
        keyboard.type("#occasion", "Conférence");
        looks.at(page, "publish");
        keyboard.press("main form.form .button.primary");
        page.waitForURL(Pattern.compile(".*/publications/[0-9a-f-]{36}"));
        looks.at(page, "publication-own");
        return page.url();
    }

    /// Approves what waits, as somebody else.
    ///
    /// @return the address at which the public reads it
    public static String approve(Page page, String prepared, Looks looks) {
        page.navigate(prepared);
        page.onDialog(Dialog::accept);
        looks.at(page, "publication-waiting");
        new Keyboard(page).press("form[action$='/approval'] .button.primary");
        assertThat(page.locator(".flash.good")).isVisible();
        looks.at(page, "publication");
        return page.locator("main a[href^='/figures/']").first().getAttribute("href");
    }

    /// Has the public page count again, as anybody may.
    public static void check(Page page, String shown, Looks looks) {
        page.navigate(shown);
        assertThat(page.locator("article.seal")).isVisible();
        new Keyboard(page).press("a[href*='/check']");
        assertThat(page.locator("#check .chip.good").first()).isVisible();
        assertThat(page.locator("#check .chip.bad")).hasCount(0);
        looks.at(page, "figure-checked");
        page.context().close();
    }
}
