package com.shopme.knowledge;

import java.util.List;

/// A passage that was found.
///
/// @param score of all parts fused: for comparing hits of one search, and nothing else
/// @param covered how much of what was asked stands in it word by word, by the weight of the words,
///   0 to 1
/// @param by which parts found it
public record KnowledgeHit(Passage passage, double score, double covered, List<Part> by) {}
