package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.Channel;
import com.shopme.whatsapp.Channels;
import com.shopme.whatsapp.Numbers;
import com.shopme.whatsapp.WhatsAppNumber;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The channels of a workspace, each with the settings of its kind.
@RestController
@RequestMapping("/api/channels")
class ChannelsController {
    private final Channels channels;
    private final Numbers numbers;
    private final Forms forms;

    ChannelsController(Channels channels, Numbers numbers, Forms forms) {
        this.channels = channels;
        this.numbers = numbers;
        this.forms = forms;
    }

    /// @param number the WhatsApp number that it speaks through; nothing once that is disconnected
    record ChannelJson(
            UUID id,
            String type,
            UUID numberId,
            Optional<NumberJson> number,
            Instant createdAt,
            Optional<Instant> deletedAt) {

        static ChannelJson of(Channel channel, Optional<WhatsAppNumber> number) {
            return new ChannelJson(
                    channel.id(),
                    channel.type(),
                    channel.number().value(),
                    number.map(NumberJson::of),
                    channel.createdAt(),
                    channel.deletedAt());
        }
    }

    record NewChannel(
            @Schema(allowableValues = "whatsapp")
                    @NotNull
                    @Pattern(regexp = "whatsapp", message = "must be whatsapp")
                    String type,
            @NotNull @Valid NumberBody.NewNumber number) {}

    @May(SETTINGS_READ)
    @Operation(summary = "List the channels")
    @GetMapping
    Page<ChannelJson> list(WorkspaceId workspace, ListRequest request) {
        var known = numbers.list(workspace);
        return channels.list(workspace, request)
                .map(
                        channel ->
                                ChannelJson.of(
                                        channel,
                                        known.stream()
                                                .filter(one -> one.id().equals(channel.number()))
                                                .findFirst()));
    }

    @May(SETTINGS_READ)
    @Operation(summary = "Read a channel")
    @GetMapping("/{channel}")
    ResponseEntity<ChannelJson> get(WorkspaceId workspace, @PathVariable("channel") UUID channel) {
        var found = channels.get(workspace, channel);
        return answer(HttpStatus.OK, found, numbers.get(workspace, found.number()));
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Open a channel",
            description = "Connects a WhatsApp number; one that had a channel finds it again.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChannelJson> open(WorkspaceId workspace, @RequestBody @Valid NewChannel body) {
        var id = numbers.connect(workspace, body.number().toCommand());
        var number = numbers.get(workspace, id);
        return answer(HttpStatus.CREATED, channels.of(workspace, number), number);
    }

    @May(SETTINGS_WRITE)
    @Operation(
            summary = "Change a channel",
            description = "The settings of its number; what is left out stays, secrets too.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    NumberBody.NumberPatch.class))))
    @PatchMapping("/{channel}")
    ResponseEntity<ChannelJson> change(
            WorkspaceId workspace,
            @PathVariable("channel") UUID channel,
            IfMatch condition,
            Given body) {
        var found = channels.get(workspace, channel);
        var changed =
                numbers.change(
                        workspace,
                        found.number(),
                        condition,
                        now ->
                                forms.change(NumberBody.NumberPatch.of(now), body)
                                        .change(body.has("app_secret")));
        return answer(HttpStatus.OK, found, changed);
    }

    @May(SETTINGS_WRITE)
    @Operation(summary = "Close a channel; its chats stay")
    @DeleteMapping("/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(WorkspaceId workspace, @PathVariable("channel") UUID channel) {
        numbers.disconnect(workspace, channels.get(workspace, channel).number());
    }

    private static ResponseEntity<ChannelJson> answer(
            HttpStatus status, Channel channel, WhatsAppNumber number) {
        var answer = ResponseEntity.status(status).eTag(new Version(number.updatedAt()).tag());
        if (status == HttpStatus.CREATED)
            answer.location(URI.create("/api/channels/" + channel.id()));
        return answer.body(ChannelJson.of(channel, Optional.of(number)));
    }
}
