package org.parcours.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.sample.SampleNetwork;
import org.springframework.stereotype.Component;

/// People of the sample network before a browser. The sample is loaded when the first of them comes, and brought back
/// for the first who comes after a journey that emptied the tables.
@Component
public class Readers {
    private final SampleNetwork sample;
    private final Tables tables;
    private @Nullable Runnable loaded;

    Readers(SampleNetwork sample, Tables tables) {
        this.sample = sample;
        this.tables = tables;
    }

    /// A window of somebody of this role, signed in by keyboard.
    public Page signIn(Browser browser, Role role, String language, int width, ColorScheme scheme) {
        return signedIn(browser.open(width, scheme), role, language);
    }

    /// A window in which no script runs.
    public Page signInWithoutScript(Browser browser, Role role, String language) {
        return signedIn(browser.openWithoutScript(), role, language);
    }

    /// A window of somebody who has the password of every test.
    public Page signIn(Browser browser, String email, String language, int width, ColorScheme scheme) {
        return signedIn(browser.open(width, scheme), email, Accounts.PASSWORD, language);
    }

    private Page signedIn(Page page, Role role, String language) {
        load();
        String email = sample.accounts().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow()
                .email();
        return signedIn(page, email, sample.password(), language);
    }

    void load() {
        if (sample.mayBeLoaded()) {
            if (loaded == null) {
                sample.load(written -> {});
                loaded = tables.copy();
            } else {
                loaded.run();
            }
        }
    }

    private static Page signedIn(Page page, String email, String password, String language) {
        page.navigate("/sign-in?lang=" + language);
        page.focus("#email");
        page.keyboard().type(email);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
