package com.shopme.automation;

import java.net.URI;
import java.util.Set;

/// What a webhook is made of, or becomes.
public record NewWebhook(URI url, String description, Set<EventType> events, boolean active) {}
