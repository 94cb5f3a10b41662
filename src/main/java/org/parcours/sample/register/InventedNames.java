package org.parcours.sample.register;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names that sound at home and belong to nobody: companies from invented roots, people from common given names and
/// invented family names.
public final class InventedNames {
    private final List<Listing.Line> roots = Listing.of("roots").lines();
    private final List<Listing.Line> rootEnds = Listing.of("root-ends").lines();
    private final Listing activities = Listing.of("activities");
    private final List<Listing.Line> given = Listing.of("given-names").lines();
    private final List<Listing.Line> prefixes = Listing.of("family-prefixes").lines();
    private final List<Listing.Line> stems = Listing.of("family-stems").lines();
    private final Set<String> taken = new HashSet<>();

    /// A company that nobody has founded.
    ///
    /// @param host last part of its address, without a real domain
    public record Company(String latin, String arabic, Listing.Line activity, String host) {}

    public record Person(String latin, String arabic, boolean woman, String mailbox) {}

    /// One that no other company of the sample bears.
    public Company company(Chance chance) {
        Company company = drawn(chance);
        while (!taken.add(company.latin())) {
            company = drawn(chance);
        }
        return company;
    }

    private Company drawn(Chance chance) {
        int dice = chance.between(1, 100);
        String sector = dice <= 68 ? "it" : dice <= 82 ? "green" : dice <= 94 ? "culture" : "other";
        Listing.Line activity = chance.pick(activities.where("sector", sector));
        Listing.Line root = chance.pick(roots);
        Listing.Line end = chance.pick(rootEnds);
        String latin = root.get("latin") + end.get("latin");
        return new Company(
                latin + " " + activity.get("ending"),
                root.get("arabic") + end.get("arabic") + " " + activity.get("ending-ar"),
                activity,
                (latin + "-" + activity.get("ending")).toLowerCase(Locale.ROOT) + ".example");
    }

    public Person person(Chance chance) {
        Listing.Line first = chance.pick(given);
        Listing.Line prefix = chance.pick(prefixes);
        Listing.Line stem = chance.pick(stems);
        String family = prefix.get("latin") + stem.get("latin");
        String spaced = prefix.get("latin").endsWith(" ")
                ? prefix.get("latin")
                        + stem.get("latin").substring(0, 1).toUpperCase(Locale.ROOT)
                        + stem.get("latin").substring(1)
                : family;
        return new Person(
                first.get("latin") + " " + spaced,
                first.get("arabic") + " " + prefix.get("arabic") + stem.get("arabic"),
                first.get("woman").equals("yes"),
                first.get("latin").toLowerCase(Locale.ROOT) + "." + stem.get("latin"));
    }
}
