package com.shopme.workspace;

/// Who answers a workspace's chats.
public enum AnsweredBy {
    /// ShopMe's assistant.
    ASSISTANT,
    /// An outside system through our API, such as n8n.
    AUTOMATION,
    /// Only people.
    PEOPLE
}
