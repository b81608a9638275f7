package com.shopme.api.tables;

import java.util.List;

/// What a printed table says above its columns.
///
/// @param shop whose it is
/// @param name what it shows, such as `orders`
/// @param made when it was made, to be read
/// @param asked what was asked for, a line each: filter, search, order
public record TableHead(String shop, String name, String made, List<String> asked) {}
