package com.shopme.model;

/// A tool that the model wants used.
///
/// @param arguments JSON, as the model wrote it
record ToolCall(String id, String name, String arguments) {}
