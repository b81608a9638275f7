/// Pages to print: text in fonts that travel with them (DejaVu Sans Condensed: Latin, Greek,
/// Cyrillic), lines, and as many pages as it takes, kept on disk while they are made.
@NamedInterface("pdf")
@NullMarked
package com.shopme.api.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
