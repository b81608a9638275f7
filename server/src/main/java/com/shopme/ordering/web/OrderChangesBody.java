package com.shopme.ordering.web;

import com.shopme.ordering.OrderRemarks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be changed of an order; what was bought for how much never changes.
///
/// @param delivery until the parcel leaves
/// @param tracking where the parcel can be followed
/// @param note what the people of the shop write down for themselves
record OrderChangesBody(
        @Valid @Nullable DeliveryBody delivery,
        @Size(max = 500) @Nullable String tracking,
        @Size(max = 1000) @Nullable String note) {

    static OrderChangesBody of(OrderRemarks remarks) {
        return new OrderChangesBody(
                remarks.delivery().map(DeliveryBody::of).orElse(null),
                remarks.tracking().orElse(null),
                remarks.note().orElse(null));
    }

    OrderRemarks remarks() {
        return new OrderRemarks(
                Optional.ofNullable(delivery).map(DeliveryBody::delivery),
                Texts.line(tracking),
                Texts.paragraphs(note));
    }
}
