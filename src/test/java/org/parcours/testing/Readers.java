package org.parcours.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.parcours.accounts.Role;
import org.parcours.sample.SampleNetwork;
import org.springframework.stereotype.Component;

/// People of the sample network before a browser. The sample is loaded when the first of them comes.
@Component
public class Readers {
    private final SampleNetwork sample;

    Readers(SampleNetwork sample) {
        this.sample = sample;
    }

    /// A window of somebody of this role, signed in by keyboard.
    public Page signIn(Browser browser, Role role, String language, int width, ColorScheme scheme) {
        return signedIn(browser.open(width, scheme), role, language);
    }

    /// A window in which no script runs.
    public Page signInWithoutScript(Browser browser, Role role, String language) {
        return signedIn(browser.openWithoutScript(), role, language);
    }

    private Page signedIn(Page page, Role role, String language) {
        if (sample.mayBeLoaded()) {
            sample.load(written -> {});
        }
        String email = sample.accounts().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow()
                .email();
        page.navigate("/sign-in?lang=" + language);
        page.focus("#email");
        page.keyboard().type(email);
        page.keyboard().press("Tab");
        page.keyboard().type(sample.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
