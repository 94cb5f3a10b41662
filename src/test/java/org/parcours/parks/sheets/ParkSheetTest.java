package org.parcours.parks.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Change;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;

@ModuleTest
class ParkSheetTest {
    private final Importing importing;
    private final Exports exports;
    private final Messages messages;

    ParkSheetTest(Importing importing, Exports exports, Messages messages) {
        this.importing = importing;
        this.exports = exports;
        this.messages = messages;
    }

    @Test
    void refusesEveryWrongFieldOfARowAsThePageDoes() {
        Scope.SYSTEM.run(() -> {
            Import preview = importing.previewed("parks", """
                    code,region,region-name-fr,name-fr,city-fr,latitude,longitude,opened-on,closed-on,capacity,offices,desks
                    OK1,R1,Nord,Un,Rabat,34.5,-6.8,2001-10-01,,100,2,3
                    A B,R1,,Deux,Rabat,34.5,,,2020-01-01,-1,99999999999,-3
                    OK3,R?,,Trois,Rabat,,,,,,,
                    OK4,R4,,Quatre,Rabat,,,,,,,
                    OK5,R1,,,,95,-6,2020-01-01,2019-01-01,,,
                    """);
            assertThat(importing.wrong(preview).stream()
                            .flatMap(row -> row.faults().stream())
                            .map(fault -> fault.cell() + " " + fault.key()))
                    .containsExactly(
                            "A3 parks.refused.code",
                            "F3 parks.refused.latitude",
                            "I3 parks.refused.closedOn",
                            "J3 parks.refused.capacity",
                            "K3 parks.refused.offices",
                            "L3 parks.refused.desks",
                            "B4 parks.refused.code",
                            "C4 parks.refused.names",
                            "C5 parks.refused.names",
                            "D6 parks.refused.names",
                            "E6 parks.refused.city",
                            "F6 parks.refused.latitude",
                            "I6 parks.refused.closedOn");
            assertThat(preview.counts()).isEqualTo(Map.of(Kind.NEW, 1, Kind.WRONG, 4));
        });
    }

    @Test
    void changesOnlyWhatAPartialFileSays() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("parks", """
                    code,region,region-name-fr,name-fr,name-ar,city-fr,latitude,longitude,opened-on,capacity,offices
                    CAS,R1,Casablanca,Un,واحد,Casablanca,33.5,-7.6,2001-10-01,100.5,20
                    RBT,R2,Rabat,Deux,,Rabat,,,,,
                    """);
            Import partial = importing.accepted("parks", """
                    code,region,capacity
                    cas,R1,200
                    RBT,R1,
                    """);
            assertThat(importing.rows(partial).getFirst().changes())
                    .containsExactly(new Change("capacity", "100.5", "200"));
            assertThat(importing.rows(partial).getLast().changes()).contains(new Change("region", "R2", "R1"));
            assertThat(
                            importing.texts(
                                    "select concat_ws(' ', p.code, r.code, p.names ->> 'ar', p.capacity_m2, p.offices) from parks.park p join parks.region r on r.id = p.region_id order by p.code"))
                    .containsExactly("CAS R1 واحد 200 20", "RBT R1");
            assertThat(importing.undone(partial).state()).isEqualTo(Import.State.UNDONE);
            assertThat(importing.texts("select capacity_m2 from parks.park where code = 'CAS'"))
                    .containsExactly("100.5");
        });
    }

    /// A park that would be refused today is read as it is, and stays as it is until somebody changes it.
    @Test
    void readsStoredParksThatWouldBeRefusedToday() {
        Scope.SYSTEM.run(() -> {
            importing.park("OLD");
            importing.texts(
                    "update parks.park set opened_on = null, closed_on = '2020-01-01', latitude = 33 returning id");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exports.write("parks", "csv", Map.of(), messages.words(Language.FRENCH), out);
            byte[] bytes = out.toByteArray();
            Import back = importing.previewed("parks", "parks.csv", bytes);
            assertThat(back.counts()).isEqualTo(Map.of(Kind.UNCHANGED, 1));
            Import changed = importing.previewed("parks", "code,region,desks\nOLD,R-OLD,5\n");
            assertThat(importing.wrong(changed))
                    .flatExtracting(Finding::faults)
                    .extracting(fault -> fault.key())
                    .isEqualTo(List.of("parks.refused.latitude", "parks.refused.closedOn"));
        });
    }
}
