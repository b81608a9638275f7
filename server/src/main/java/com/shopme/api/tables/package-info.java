/// Tables as people keep them, CSV and Excel, read and written row by row: none is ever in memory
/// whole. A room that imports keeps what arrives in a [TableFile], and lets [TableImport] carry its
/// rows into a [RowTarget]; a room that exports writes rows with a [TableWriter] of the
/// [TableFormat] asked for.
@NamedInterface("tables")
@NullMarked
package com.shopme.api.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
