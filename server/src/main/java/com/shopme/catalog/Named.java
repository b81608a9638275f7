package com.shopme.catalog;

import com.shopme.shared.Language;
import java.util.List;
import java.util.Optional;

/// What something of the catalogue is called in one language, and the words people use for it.
public record Named(
        Language language, String name, Optional<String> description, List<String> aliases) {}
