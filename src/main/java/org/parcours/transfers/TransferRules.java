package org.parcours.transfers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may bring sheets in and take them out: each sheet says it of itself. An import is seen by who sent it, by
/// whoever
/// reaches all that it reached, and by the network (row-level policy).
@Component("transferRules")
public class TransferRules {
    private final Sheets sheets;
    private final ImportTable imports;

    TransferRules(Sheets sheets, ImportTable imports) {
        this.sheets = sheets;
        this.imports = imports;
    }

    public boolean mayStart() {
        return sheets.all().stream().anyMatch(Sheet::mayImport);
    }

    public boolean mayImport(String sheet) {
        return sheets.find(sheet).filter(Sheet::mayImport).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean mayRead(UUID id) {
        return imports.byId(id).filter(found -> mayImport(found.sheet())).isPresent();
    }

    public boolean mayExport(String sheet) {
        return sheets.find(sheet).filter(Sheet::mayExport).isPresent();
    }
}
