package org.parcours.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Clerk;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.InventedNames;
import org.parcours.sample.register.InventedNames.Company;
import org.parcours.sample.register.InventedNames.Person;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Life.Kind;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;
import org.parcours.text.SearchKey;

/// Writes who a company is: its file, founders and numbers, with the slips and later corrections of a real register.
record DossierRows(Register register, Staff staff, InventedNames names) {
    Dossier write(Life life) {
        Clerk clerk = new Clerk(register, staff, life, "dossier");
        Chance chance = clerk.chance();
        Company company = names.company(chance);
        Numbers numbers = Numbers.of(life);
        Sitting opened = clerk.opening(life.admittedOn().minusDays(chance.between(10, 70)));
        String atFirst = chance.happens(0.03) ? misspelt(company.latin(), chance) : company.latin();
        @Nullable String arabic = chance.happens(0.62) ? company.arabic() : null;
        @Nullable String arabicAtFirst = chance.happens(0.7) ? arabic : null;
        @Nullable LocalDate founded = founded(life, chance);
        boolean atDistance = chance.happens(0.3) && life.admittedOn().getYear() >= 2023;
        UUID startup = opened.add(
                "startups.startup",
                Dossier.values(
                        "park_id",
                        life.park().id(),
                        "name",
                        atFirst,
                        "name_arabic",
                        arabicAtFirst,
                        "kind",
                        life.kind(),
                        "sector",
                        company.activity().get("sector"),
                        "founded_on",
                        founded,
                        "residency",
                        atDistance ? "NON_RESIDENT" : "RESIDENT",
                        "website",
                        chance.happens(0.55) ? "https://" + company.host() : null,
                        "description",
                        description(company, chance),
                        "search_key",
                        key(numbers, atFirst, arabicAtFirst)));
        Dossier dossier = new Dossier(startup, life, company, opened);
        founders(dossier, founded, chance);
        for (Numbers.Given number : numbers.all()) {
            clerk.eventually(number.on(), opened)
                    .add("startups.identifier", dossier.row("kind", number.kind(), "value", number.value()));
        }
        boolean complete = atFirst.equals(company.latin()) && Objects.equals(arabic, arabicAtFirst);
        Sitting last = complete ? opened : completed(dossier, clerk, numbers, arabic);
        last = converted(dossier, clerk, last);
        renamed(dossier, clerk, numbers, last);
        return dossier;
    }

    private static String misspelt(String name, Chance chance) {
        int at = chance.between(1, name.indexOf(' ') - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static @Nullable LocalDate founded(Life life, Chance chance) {
        int days = life.kind() == Kind.TPE ? chance.between(300, 2500) : chance.between(75, 820);
        boolean known = !chance.happens(0.06);
        return known && life.kind() != Kind.PROJECT_HOLDER ? life.admittedOn().minusDays(days) : null;
    }

    private static Map<String, String> description(Company company, Chance chance) {
        Map<String, String> description = new LinkedHashMap<>();
        Stream.of("fr", "ar", "en")
                .filter(language -> chance.happens(language.equals("fr") ? 0.9 : 0.4))
                .forEach(
                        language -> description.put(language, company.activity().get(language)));
        return description;
    }

    private static String key(Numbers numbers, @Nullable String... spellings) {
        return SearchKey.of(Stream.of(spellings).flatMap(Stream::ofNullable).toList(), numbers.values());
    }

    private void founders(Dossier dossier, @Nullable LocalDate founded, Chance chance) {
        int several = chance.happens(0.5) ? 1 : chance.between(2, 3);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < several; i++) {
            Person person = names.person(chance);
            @Nullable
            String email = chance.happens(i == 0 ? 0.9 : 0.5)
                    ? person.mailbox() + "@" + dossier.company().host()
                    : null;
            if (!written.contains(person.latin())) {
                written.add(person.latin());
                dossier.opened()
                        .add(
                                "startups.founder",
                                dossier.row(
                                        "name",
                                        person.latin(),
                                        "name_arabic",
                                        chance.happens(0.6) ? person.arabic() : null,
                                        "email",
                                        email,
                                        "part",
                                        i == 2 ? "MEMBER" : "FOUNDER",
                                        "since",
                                        founded));
            }
        }
    }

    private static Sitting completed(Dossier dossier, Clerk clerk, Numbers numbers, @Nullable String arabic) {
        LocalDate day = dossier.life().admittedOn().plusDays(clerk.chance().between(20, 100));
        Sitting later = clerk.eventually(day, dossier.opened());
        String name = dossier.company().latin();
        later.change(
                "startups.startup",
                dossier.startup(),
                Dossier.values("name", name, "name_arabic", arabic, "search_key", key(numbers, name, arabic)));
        return later;
    }

    private static Sitting converted(Dossier dossier, Clerk clerk, Sitting last) {
        @Nullable LocalDate company = dossier.life().companyFrom();
        if (company == null) {
            return last;
        }
        Sitting founding = clerk.promptly(company, last);
        founding.change(
                "startups.startup", dossier.startup(), Dossier.values("kind", Kind.STARTUP, "founded_on", company));
        return founding;
    }

    /// Now and then a company takes another name; the one that it had is kept beside it.
    private void renamed(Dossier dossier, Clerk clerk, Numbers numbers, Sitting last) {
        LocalDate day = dossier.life().admittedOn().plusDays(clerk.chance().between(200, 1500));
        if (!clerk.chance().happens(0.04) || !day.isBefore(dossier.life().leftOn())) {
            return;
        }
        Company after = names.company(clerk.chance());
        String before = dossier.company().latin();
        Sitting later = clerk.eventually(day, last);
        later.add("startups.other_name", dossier.row("name", before));
        later.change(
                "startups.startup",
                dossier.startup(),
                Dossier.values(
                        "name", after.latin(), "name_arabic", null, "search_key", key(numbers, after.latin(), before)));
    }
}
