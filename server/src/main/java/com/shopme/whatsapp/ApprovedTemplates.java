package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// The templates of a number, as Meta has them at the moment.
@Service
public class ApprovedTemplates {
    private final NumberStore numbers;
    private final Graph graph;

    ApprovedTemplates(NumberStore numbers, Graph graph) {
        this.numbers = numbers;
        this.graph = graph;
    }

    /// Those that can be sent as they are, or with some words filled in. Asks Meta.
    ///
    /// @throws NotFound if there is no such number
    /// @throws TemplatesUnavailable if Meta does not tell
    public List<ApprovedTemplate> of(WorkspaceId workspace, NumberId number) {
        return told(workspace, number).map(ApprovedTemplate::of).flatMap(Optional::stream).toList();
    }

    /// All of them, whatever Meta thinks of them. Asks Meta.
    ///
    /// @throws NotFound if there is no such number
    /// @throws TemplatesUnavailable if Meta does not tell
    public List<NumberTemplate> all(WorkspaceId workspace, NumberId number) {
        return told(workspace, number).map(NumberTemplate::of).toList();
    }

    private Stream<JsonNode> told(WorkspaceId workspace, NumberId number) {
        var sender = numbers.sender(workspace, number).orElseThrow(() -> new NotFound("number"));
        var told = graph.templates(sender).orElseThrow(TemplatesUnavailable::new);
        return told.path("data").valueStream();
    }
}
