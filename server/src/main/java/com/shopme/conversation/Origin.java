package com.shopme.conversation;

import java.util.List;

/// What made an automatic answer: which rules heard what, or which tools a model used.
///
/// @param by such as `rules` or `model`
/// @param steps what was heard or used, in order, such as `buy` or `checkout`
public record Origin(String by, List<String> steps) {}
