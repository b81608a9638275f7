package com.shopme.ordering;

import java.util.Optional;

/// What may be written about an order once it is placed; what was bought for how much never
/// changes.
///
/// @param tracking where the parcel can be followed
/// @param note what the people of the shop write down for themselves
public record OrderRemarks(
        Optional<Delivery> delivery, Optional<String> tracking, Optional<String> note) {}
