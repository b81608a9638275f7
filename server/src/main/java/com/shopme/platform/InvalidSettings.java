package com.shopme.platform;

import java.util.List;

/// The environment says something that cannot be. Each line names a setting and what it should be.
public final class InvalidSettings extends RuntimeException {
    InvalidSettings(List<String> lines) {
        super(String.join("\n", lines));
    }
}
