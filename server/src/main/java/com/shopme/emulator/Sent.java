package com.shopme.emulator;

import org.jspecify.annotations.Nullable;

/// A message on its way to a customer, as statuses need to know it.
///
/// @param customer absent when nobody here has that number
/// @param recipient the digits that were asked for
/// @param category what Meta charges it as
/// @param voice a voice note, which may also be played
record Sent(
        String id,
        BusinessNumber number,
        @Nullable Customer customer,
        String recipient,
        @Nullable String callbackData,
        String category,
        boolean billable,
        boolean voice) {

    String lane() {
        return number.id() + "/" + (customer == null ? recipient : customer.id());
    }
}
