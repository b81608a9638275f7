package com.shopme.assistant;

import java.util.UUID;

public record PromptId(UUID value) {}
