/// Spreadsheet files (XLSX, CSV) read and written, safely and as a stream; the values of their cells understood.
@NullMarked
@NamedInterface("files")
package org.parcours.transfers.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
