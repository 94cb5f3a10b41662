package org.parcours.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parcours.sample.coordination.Coordination;
import org.parcours.sample.register.Books;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.InventedNames;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Network;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Staff;
import org.parcours.sample.surveys.ExportSurveys;
import org.parcours.sample.surveys.YearlyRounds;

/// The whole past of the sample network, written down but not yet loaded.
///
/// @param founders people of startups who sign in, by e-mail
/// @param arranged startups whose last weeks look otherwise on another day, so that something waits on
/// this one
record Invention(Register register, Staff staff, Map<String, UUID> founders, Set<UUID> arranged) {
    static Invention until(LocalDate today) {
        Register register = new Register();
        Network network = Network.writtenInto(register);
        Staff staff = Staff.writtenInto(register, network);
        DossierRows dossiers = new DossierRows(register, staff, new InventedNames());
        JourneyRows journeys = new JourneyRows(register, staff);
        ObservationRows observations = new ObservationRows(register, staff);
        MeasureRows measures = new MeasureRows(register, staff);
        Founders founders = new Founders(register, today);
        // whoever applies today is admitted in the months to come
        YearMonth last = YearMonth.from(today).plusMonths(3);
        List<Dossier> all = new ArrayList<>();
        Map<Dossier, Books> books = new LinkedHashMap<>();
        for (Life life : new Admissions(network).until(last)) {
            Dossier dossier = dossiers.write(life);
            journeys.write(dossier);
            observations.write(dossier);
            books.put(dossier, measures.write(dossier));
            founders.consider(dossier);
            all.add(dossier);
        }
        Set<UUID> arranged = Coordination.write(register, network, staff, all, today);
        new ExportSurveys(register, staff).write(books, arranged, today);
        new YearlyRounds(register, staff).write(all, arranged, today);
        return new Invention(register, staff, founders.written(), arranged);
    }
}
