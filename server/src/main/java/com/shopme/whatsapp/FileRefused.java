package com.shopme.whatsapp;

/// A client's file is not taken, and will not be by asking again.
final class FileRefused extends Exception {
    FileRefused(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
