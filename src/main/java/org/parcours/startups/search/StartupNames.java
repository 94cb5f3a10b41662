package org.parcours.startups.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.accounts.DossierNames;
import org.parcours.accounts.Role;
import org.parcours.codelists.CodeLists;
import org.parcours.database.Scope;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.Startups;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.ListFilter;
import org.springframework.stereotype.Component;

/// Name and park of startups for those who keep the accounts: no dossier is within their reach, so the system looks.
@Component
class StartupNames implements DossierNames {
    private final StartupSearch search;
    private final Startups startups;
    private final CodeLists lists;

    StartupNames(StartupSearch search, Startups startups, CodeLists lists) {
        this.search = search;
        this.startups = startups;
        this.lists = lists;
    }

    @Override
    public Role role() {
        return Role.STARTUP;
    }

    @Override
    public List<Named> find(String text) {
        ListFilter filter = StartupSearch.LIST.read(Map.of("q", text, "size", "10"));
        return Scope.SYSTEM.call(() -> search.find(filter, null)).lines().stream()
                .map(line -> new Named(line.id(), line.name(), line.nameArabic(), place(line)))
                .toList();
    }

    /// Park and stage, in the languages of the park.
    private LocalizedText place(Line line) {
        return Optional.ofNullable(line.stage())
                .flatMap(stage -> lists.find(StartupLists.STAGES, stage))
                .map(stage -> LocalizedText.of(Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Language::tag,
                                language -> line.park().in(language) + " · "
                                        + stage.names().in(language)))))
                .orElse(line.park());
    }

    @Override
    public Optional<Named> byId(UUID dossier) {
        return Scope.SYSTEM.call(() -> startups.byId(dossier).map(this::named));
    }

    private Named named(Startup startup) {
        Startup.Facts facts = startup.facts();
        return new Named(
                startup.id(),
                facts.name(),
                facts.nameArabic(),
                search.park(facts.park()).orElseThrow());
    }
}
