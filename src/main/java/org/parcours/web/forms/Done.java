package org.parcours.web.forms;

import org.parcours.web.Flash;

/// What a form did: the sentence for the next page, and which page that is.
///
/// @param path path of this product
public record Done(Flash flash, String path) {
    /// Offers the way back.
    ///
    /// @param undo path that takes it back by DELETE
    public Done undo(String undo) {
        return new Done(Flash.done(flash.text(), undo), path);
    }
}
