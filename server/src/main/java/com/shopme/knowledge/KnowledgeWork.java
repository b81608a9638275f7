package com.shopme.knowledge;

import com.shopme.shared.WorkspaceId;
import java.util.UUID;

/// The lanes in which knowledge is worked on: one for each document, and of each workspace one for
/// what changed in other rooms and one for vectors.
sealed interface KnowledgeWork {
    String QUEUE = "knowledge";

    record Read(DocumentId document) implements KnowledgeWork {}

    record Follow() implements KnowledgeWork {}

    record Measure() implements KnowledgeWork {}

    static String document(DocumentId document) {
        return "document:" + document;
    }

    static String changes(WorkspaceId workspace) {
        return "changes:" + workspace;
    }

    static String vectors(WorkspaceId workspace) {
        return "vectors:" + workspace;
    }

    static KnowledgeWork of(String lane) {
        var parts = lane.split(":", 2);
        return switch (parts[0]) {
            case "document" -> new Read(new DocumentId(UUID.fromString(parts[1])));
            case "changes" -> new Follow();
            case "vectors" -> new Measure();
            default -> throw new IllegalArgumentException("lane " + lane);
        };
    }
}
