package com.shopme.model;

import java.util.function.Supplier;

/// Where a turn takes place: what the shop's rooms are asked, they are asked in there. No model is
/// ever asked within.
interface Place {
    /// The shop itself.
    Place SHOP =
            new Place() {
                @Override
                public <T> T ask(Supplier<T> work) {
                    return work.get();
                }
            };

    <T> T ask(Supplier<T> work);
}
