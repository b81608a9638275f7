package com.shopme.conversation;

/// @param answerDue whether an automatic answer is on its way
public record Received(SessionId session, MessageId message, boolean answerDue) {}
