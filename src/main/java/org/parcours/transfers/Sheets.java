package org.parcours.transfers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All sheets that modules have, found when they are asked for: modules above this one bring them.
@Component
public class Sheets {
    private static final List<String> ORDER = List.of(
            "parks", "people", "startups", "observations", "measures", "needs", "exchanges", "partners", "offers");
    private final ObjectProvider<Sheet> sheets;

    Sheets(ObjectProvider<Sheet> sheets) {
        this.sheets = sheets;
    }

    public List<Sheet> all() {
        return sheets.stream()
                .sorted(Comparator.comparingInt((Sheet sheet) -> ORDER.indexOf(sheet.code()) & 0xff)
                        .thenComparing(Sheet::code))
                .toList();
    }

    public List<Sheet> importable() {
        return all().stream().filter(Sheet::mayImport).toList();
    }

    public List<Sheet> exportable() {
        return all().stream().filter(Sheet::mayExport).toList();
    }

    public Optional<Sheet> find(String code) {
        return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
    }

    /// The sheet of a code that is known to be one.
    ///
    /// @throws IllegalArgumentException where no module has such a sheet
    public Sheet get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No sheet " + code));
    }
}
