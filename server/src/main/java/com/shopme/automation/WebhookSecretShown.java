package com.shopme.automation;

/// A webhook and its secret, which is told this once and never again.
public record WebhookSecretShown(Webhook webhook, SigningSecret secret) {}
