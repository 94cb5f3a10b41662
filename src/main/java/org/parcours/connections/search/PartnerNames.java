package org.parcours.connections.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.DossierNames;
import org.parcours.accounts.Role;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.database.Scope;
import org.parcours.text.LocalizedText;
import org.springframework.stereotype.Component;

/// Name and city of partners for those who keep the accounts: no partner is within their reach, so
/// the system looks.
@Component
class PartnerNames implements DossierNames {
    private static final int MOST = 10;

    private final PartnerSearch search;
    private final Partners partners;

    PartnerNames(PartnerSearch search, Partners partners) {
        this.search = search;
        this.partners = partners;
    }

    @Override
    public Role role() {
        return Role.PARTNER;
    }

    @Override
    public List<Named> find(String text) {
        return Scope.SYSTEM.call(() -> search.find(PartnerSearch.LIST.read(Map.of("q", text)), null)).lines().stream()
                .limit(MOST)
                .map(line -> new Named(line.id(), line.name(), line.nameArabic(), city(line.city())))
                .toList();
    }

    @Override
    public Optional<Named> byId(UUID dossier) {
        return Scope.SYSTEM.call(() -> partners.byId(dossier).map(PartnerNames::named));
    }

    private static Named named(Partner partner) {
        return new Named(
                partner.id(),
                partner.name(),
                partner.facts().nameArabic(),
                city(partner.facts().place().city()));
    }

    private static @Nullable LocalizedText city(@Nullable String city) {
        return city == null ? null : new LocalizedText(city, null, null);
    }
}
