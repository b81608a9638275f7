package com.shopme.conversation;

/// Who said something in a chat.
public enum Author {
    CLIENT,
    /// ShopMe's assistant, or an automation.
    ASSISTANT,
    /// Somebody of the shop.
    STAFF,
    /// ShopMe itself, unasked, such as an order's confirmation.
    NOTICE
}
