package org.parcours.parks.pages;

import org.jspecify.annotations.Nullable;
import org.parcours.parks.Region;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// A region as typed.
public record RegionForm(
        @Nullable String seen,
        @Nullable String code,
        @Nullable String nameFr,
        @Nullable String nameAr,
        @Nullable String nameEn) {
    static final RegionForm EMPTY = new RegionForm(null, null, null, null, null);

    static RegionForm of(Region region) {
        LocalizedText names = region.names();
        return new RegionForm(region.recordedAt().toString(), region.code(), names.fr(), names.ar(), names.en());
    }

    LocalizedText names() {
        try {
            return new LocalizedText(nameFr, nameAr, nameEn);
        } catch (IllegalArgumentException noneGiven) {
            throw new Refused("parks.refused.nameFr");
        }
    }

    String typedCode() {
        return code == null ? "" : code;
    }
}
