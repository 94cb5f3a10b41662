package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Network;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Staff;

/// All of the coordinators' work, written down in the order in which one thing needs another.
public final class Coordination {
    private Coordination() {}

    /// Writes it all down.
    ///
    /// @param dossiers in the order of admission
    /// @return startups whose past was arranged for that day
    public static Set<UUID> write(
            Register register, Network network, Staff staff, List<Dossier> dossiers, LocalDate today) {
        Portfolios portfolios = new Portfolios(register, staff);
        new PortfolioEvents(portfolios, network, staff).until(today, dossiers);
        Absences absences = new Absences(register, staff);
        absences.until(today);
        Waiting waiting = new Waiting(register, staff, portfolios, today);
        waiting.arrange(dossiers);
        Team team = new Team(portfolios, absences);

        Partners partners = new Partners(
                register, network, staff.firstOf("PROGRAMME_MANAGER").id());
        partners.write();
        partners.represented(staff.firstOf("PARTNER"));
        new Offers(register, partners, today).write();
        new OfficeHours(partners).write(dossiers, today);

        Exchanges exchanges = new Exchanges(register, team, waiting);
        Set<String> apart = new Conflicts(register, team, partners).write(dossiers);
        Introductions introductions = new Introductions(team, partners, new Outcomes(), apart);
        Answers answers = new Answers(team, exchanges, introductions);
        Needs needs = new Needs(register, team, answers);
        for (Dossier dossier : dossiers) {
            exchanges.write(dossier);
            needs.write(dossier, today);
        }
        new WaitingNeeds(waiting, needs, answers, introductions).write();
        waiting.promised(exchanges);
        return waiting.touched();
    }
}
