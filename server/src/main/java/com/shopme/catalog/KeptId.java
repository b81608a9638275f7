package com.shopme.catalog;

import java.util.UUID;

interface KeptId {
    UUID value();
}
