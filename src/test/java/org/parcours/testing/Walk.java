package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
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
        everyPage(addresses(page), page, language, "." + role);
    }

    /// Opens each address as the coordinator of a morning.
    public void everyPage(List<String> addresses, String email, String language, Browser browser) {
        everyPage(addresses, readers.signIn(browser, email, language, 1440, ColorScheme.LIGHT), language, ".morning");
    }

    private static void everyPage(List<String> addresses, Page page, String language, String by) {
        Looks looks = new Looks(language);
        for (String address : addresses) {
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            looks.at(page, name(address) + by);
        }
        page.context().close();
        looks.assertFine();
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
