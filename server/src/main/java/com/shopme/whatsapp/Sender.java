package com.shopme.whatsapp;

/// A number and the token it speaks with.
record Sender(WhatsAppNumber number, String token) {
    @Override
    public String toString() {
        return "Sender[" + number.phoneNumberId() + "]";
    }
}
