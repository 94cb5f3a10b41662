package org.parcours.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Mornings;
import org.parcours.testing.Readers;

/// Walks every page that a menu or a first link opens, as people of the sample network see them.
@JourneyTest
class PagesJourney {
    private final Readers readers;
    private final Mornings mornings;

    PagesJourney(Readers readers, Mornings mornings) {
        this.readers = readers;
        this.mornings = mornings;
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECTOR, fr",
        "DIRECTOR, ar",
        "ADMINISTRATOR, fr",
        "ADMINISTRATOR, ar",
        "COORDINATOR, en",
        "STARTUP, ar"
    })
    void everyPageIsAccessibleAndFits(Role role, String language, Browser browser) {
        Page page = readers.signIn(browser, role, language, 1440, ColorScheme.LIGHT);
        Looks looks = new Looks(language);
        for (String address : addresses(page)) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            looks.at(page, name(address) + "." + role);
        }
        page.context().close();
        looks.assertFine();
    }

    /// A coordinator's work and the pages that links in mails open.
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyPageOfAMorningIsAccessibleAndFits(String language, Browser browser) {
        Mornings.Morning morning = mornings.settle();
        List<String> pages = mornings.pages(morning);
        Page page = readers.signIn(browser, morning.email(), language, 1440, ColorScheme.LIGHT);
        Looks looks = new Looks(language);
        pages.forEach(address -> {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            looks.at(page, "morning-" + name(address));
        });
        page.context().close();
        looks.assertFine();
        assertThat(pages)
                .filteredOn(address -> address.matches("/(express|feedback)/.*"))
                .hasSize(2);
    }

    private static String name(String address) {
        return address.replaceAll("/(express|feedback)/.*", "/$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[^a-z0-9-]+", "_");
    }

    /// What the menu names, then one page beneath each list.
    private static List<String> addresses(Page page) {
        List<String> addresses = new ArrayList<>(hrefs(page, ".rail nav a[href^='/']:not([hreflang])"));
        addresses.add("/account");
        addresses.add("/figures");
        addresses.add("/search?q=at");
        for (String list : List.copyOf(addresses)) {
            page.navigate(list);
            hrefs(page, "#content a[href^='" + list.replaceAll("\\?.*", "") + "/']").stream()
                    .filter(href -> !href.matches(".*(export|file|download|format=|\\.json|\\.csv|\\.pem).*"))
                    .limit(2)
                    .forEach(addresses::add);
        }
        return addresses.stream().distinct().toList();
    }

    private static List<String> hrefs(Page page, String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
