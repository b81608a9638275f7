package com.shopme.api.tables;

/// What is wrong with a row of a table.
///
/// @param row as a spreadsheet counts
/// @param column empty: the row as such
/// @param rule the rule that it breaks, one word
public record ImportError(long row, String column, String rule, String message) {}
