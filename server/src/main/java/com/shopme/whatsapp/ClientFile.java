package com.shopme.whatsapp;

import java.util.Optional;

/// A file of a client's that is kept here.
///
/// @param path below the data directory; made of our own ids only
/// @param type what it turned out to be; of most documents only what the client's phone said
/// @param name what the client called it
public record ClientFile(String path, String type, Optional<String> name) {}
