package org.parcours.connections.pages;

import org.parcours.codelists.CodeLists;
import org.parcours.parks.Parks;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Reads what codes are called today.
@Component
class LabelsFor {
    private final Parks parks;
    private final CodeLists lists;

    LabelsFor(Parks parks, CodeLists lists) {
        this.parks = parks;
        this.lists = lists;
    }

    Labels reader(Words words) {
        return new Labels(words, parks.all(), parks.regions(), lists);
    }
}
