package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Staff.Member;

/// Who acts for a startup on a day, whoever holds it.
record Team(Portfolios portfolios, Absences absences) {
    Optional<Member> acting(Dossier dossier, LocalDate day) {
        return portfolios.holder(dossier, day).map(holder -> absences.acting(holder, day));
    }

    /// Who acts that day, or did when this began.
    UUID actingOr(Dossier dossier, LocalDate day, UUID otherwise) {
        return acting(dossier, day).map(Member::id).orElse(otherwise);
    }
}
