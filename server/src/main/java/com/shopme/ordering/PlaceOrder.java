package com.shopme.ordering;

/// A client confirms what the checkout page showed.
///
/// @param seen what was shown, as [CheckoutView.Open#seen()] names it: nothing else is charged
public record PlaceOrder(CheckoutDraft draft, String seen) {}
