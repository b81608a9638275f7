/// Takes the text out of files: what is a heading, what a paragraph, what a row of a table. Whoever
/// made the file may mean harm, so each reading has a budget of time and size.
@NullMarked
package com.shopme.knowledge.reading;

import org.jspecify.annotations.NullMarked;
