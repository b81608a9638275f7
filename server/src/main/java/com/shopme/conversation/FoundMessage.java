package com.shopme.conversation;

/// A message and the chat it was said in.
public record FoundMessage(SessionId chat, ChatMessage message) {}
