package com.shopme.catalog;

import java.util.List;
import java.util.Map;

/// What is written of a thing of the catalogue.
interface Draft {
    List<Named> texts();

    /// Field by field, for whoever keeps what was changed.
    Map<String, Object> told();
}
