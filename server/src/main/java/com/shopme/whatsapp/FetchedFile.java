package com.shopme.whatsapp;

/// A file that lies where it belongs.
///
/// @param path below the data directory
/// @param sha256 hexadecimal
record FetchedFile(String path, String type, long size, String sha256) {}
