package org.parcours.connections.sheets;

import java.util.List;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Likenesses;
import org.parcours.connections.Partner;
import org.parcours.parks.Parks;
import org.parcours.transfers.Changes;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Edit;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What rows about partners and their offers are compared with, and written to.
@Component
class PartnerGround {
    private final Drafts drafts;
    private final ObjectMapper json;
    private final Parks parks;
    private final Duplicates duplicates;

    PartnerGround(Drafts drafts, ObjectMapper json, Parks parks, Duplicates duplicates) {
        this.drafts = drafts;
        this.json = json;
        this.parks = parks;
        this.duplicates = duplicates;
    }

    List<Partner> partners() {
        return duplicates.standing();
    }

    Likenesses likenesses() {
        return duplicates.known();
    }

    Codes codes() {
        return new Codes(parks);
    }

    Drafts drafts() {
        return drafts;
    }

    Changes changes() {
        return new Changes(drafts);
    }

    Edit edit(Row row, Draft draft, Finding.Builder finding) {
        return new Edit(row, draft, finding, json);
    }

    /// A text in no language yet.
    ObjectNode noWords() {
        return json.createObjectNode();
    }
}
