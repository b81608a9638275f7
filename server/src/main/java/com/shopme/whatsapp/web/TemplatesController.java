package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.MessageTemplate;
import com.shopme.whatsapp.MessageTemplates;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Message templates and whether Meta approved them.
@RestController
@RequestMapping("/api/templates")
class TemplatesController {
    private final MessageTemplates templates;

    TemplatesController(MessageTemplates templates) {
        this.templates = templates;
    }

    @Operation(
            summary = "List message templates",
            description =
                    "As far as Meta has told of them since the number was connected: `status` is its"
                            + " last word (`APPROVED`, `REJECTED`, `PAUSED`, …).")
    @May(SETTINGS_READ)
    @GetMapping
    Page<MessageTemplate> list(WorkspaceId workspace, ListRequest request) {
        return templates.list(workspace, request);
    }

    @Operation(summary = "Read a message template")
    @May(SETTINGS_READ)
    @GetMapping("/{template}")
    MessageTemplate get(WorkspaceId workspace, @PathVariable("template") UUID template) {
        return templates.get(workspace, template);
    }
}
