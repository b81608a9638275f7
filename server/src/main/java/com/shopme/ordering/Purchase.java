package com.shopme.ordering;

import java.util.Optional;

/// How something is bought.
///
/// @param delivery where it goes; empty: it is picked up
/// @param note what the people of the shop write down for themselves
record Purchase(PaymentMethod payment, Optional<Delivery> delivery, Optional<String> note) {}
