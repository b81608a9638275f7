package com.shopme.knowledge;

import com.shopme.shared.Language;

/// A passage before it is kept.
record PassageDraft(Language language, String title, String body) {}
