package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parcours.accounts.Role;
import org.springframework.stereotype.Component;

/// Opens page after page as people of the sample network see them, and looks at each.
@Component
public class Walk {
    private final Readers readers;

    Walk(Readers readers) {
        this.readers = readers;
    }

    /// Opens every page that the menu of somebody of this role names, and the first ones beneath each.
    public void everyPageOf(Role role, String language, Browser browser) {
        Page page = readers.signIn(browser, role, language, 1440, ColorScheme.LIGHT);
        Looks looks = new Looks(language);
        Set<String> lists = new LinkedHashSet<>(hrefs(page, ".rail nav a[href^='/']:not([hreflang])"));
        lists.addAll(List.of("/account", "/figures", "/search?q=at"));
        Set<String> beneath = new LinkedHashSet<>();
        for (String list : lists) {
            open(page, list, looks, "." + role);
            beneath.addAll(firstBeneath(page, list));
        }
        beneath.removeAll(lists);
        beneath.forEach(address -> open(page, address, looks, "." + role));
        page.context().close();
        looks.assertFine();
    }

    /// Opens each address as the coordinator of a morning.
    public void everyPage(List<String> addresses, String email, String language, Browser browser) {
        Page page = readers.signIn(browser, email, language, 1440, ColorScheme.LIGHT);
        Looks looks = new Looks(language);
        addresses.forEach(address -> open(page, address, looks, ".morning"));
        page.context().close();
        looks.assertFine();
    }

    private static void open(Page page, String address, Looks looks, String by) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        looks.at(page, name(address) + by);
    }

    private static String name(String address) {
        return address.replaceAll("/(express|feedback)/.*", "/$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[^a-z0-9-]+", "_");
    }

    private static List<String> firstBeneath(Page page, String list) {
        return hrefs(page, "#content a[href^='" + list.replaceAll("\\?.*", "") + "/']").stream()
                .filter(href -> !href.matches(".*(export|file|download|format=|\\.json|\\.csv|\\.pem).*"))
                .limit(2)
                .toList();
    }

    @SuppressWarnings("unchecked") // an array of strings in the browser
    private static List<String> hrefs(Page page, String links) {
        return (List<String>) page.locator(links).evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }
}
