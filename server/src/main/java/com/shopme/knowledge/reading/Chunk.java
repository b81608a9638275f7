package com.shopme.knowledge.reading;

/// A part of a document that is found and shown as one.
///
/// @param headings those above it, from the highest down, parted by ` › `
public record Chunk(String headings, String body) {}
