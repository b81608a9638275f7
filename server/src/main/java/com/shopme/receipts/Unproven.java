package com.shopme.receipts;

/// A claim without a receipt.
///
/// @param reason for the model and for people to read
public record Unproven(String claim, String kind, String reason) {}
