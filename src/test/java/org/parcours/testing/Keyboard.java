package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// Somebody without a mouse: everything is reached by Tab.
public final class Keyboard {
    private static final int PATIENCE = 300;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /// Goes on by Tab until the element has the focus.
    public void reach(String selector) {
        page.waitForSelector(selector);
        for (int i = 0; i < PATIENCE && !holdsFocus(selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(holdsFocus(selector)).as("reached by Tab: " + selector).isTrue();
        assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                .as("focus is seen: " + selector)
                .isEqualTo(true);
    }

    private boolean holdsFocus(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    public void type(String selector, String text) {
        reach(selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /// Chooses in a closed list by going down or up to the value.
    public void choose(String select, String value) {
        reach(select);
        Number down = (Number) page.evaluate(
                "value => [...document.activeElement.options].findIndex(option => option.value === value) - document.activeElement.selectedIndex",
                value);
        String key = down.intValue() < 0 ? "ArrowUp" : "ArrowDown";
        for (int i = 0; i < Math.abs(down.intValue()); i++) {
            page.keyboard().press(key);
        }
        assertThat(page.inputValue(select)).as(select).isEqualTo(value);
    }

    /// Presses a link or a button, and waits for the page that follows.
    public void press(String selector) {
        reach(selector);
        page.evaluate("() => { window.before = true; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }
}
