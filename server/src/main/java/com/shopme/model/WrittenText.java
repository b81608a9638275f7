package com.shopme.model;

import java.math.BigDecimal;

/// A text that a model wrote for the people of the shop.
///
/// @param cost in US dollars
public record WrittenText(String text, String model, BigDecimal cost) {}
