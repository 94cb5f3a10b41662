/// A file's way in, step by step, and sheets on their way out.
@NullMarked
package org.parcours.transfers.pages;

import org.jspecify.annotations.NullMarked;
