package com.shopme.knowledge;

import com.shopme.api.ListRequest;
import com.shopme.catalog.Named;
import com.shopme.catalog.Products;
import com.shopme.catalog.Services;
import com.shopme.knowledge.reading.Chunks;
import com.shopme.knowledge.reading.Unreadable;
import com.shopme.platform.Wording;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.TextView;
import com.shopme.workspace.Texts;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What other rooms say of themselves, as passages. A product without a description has none: by
/// its names the catalogue finds it.
@Component
class ShopWords {
    private static final Wording WORDING = new Wording("knowledge");

    private final Texts texts;
    private final Services services;
    private final Products products;
    private final Workspaces workspaces;

    ShopWords(Texts texts, Services services, Products products, Workspaces workspaces) {
        this.texts = texts;
        this.services = services;
        this.products = products;
        this.workspaces = workspaces;
    }

    /// The passages of each; what is gone or says nothing is left out.
    Map<UUID, List<PassageDraft>> of(
            WorkspaceId workspace, SourceKind kind, Collection<UUID> sources) {
        var these = these(sources);
        var language = workspaces.get(workspace).defaultLanguage();
        var drafts = new HashMap<UUID, List<PassageDraft>>();
        switch (kind) {
            case TEXT ->
                    texts.list(workspace, these).data().forEach(t -> drafts.put(t.id(), text(t)));
            case SERVICE ->
                    services.list(workspace, with(these, "status", "active"))
                            .data()
                            .forEach(
                                    s ->
                                            drafts.put(
                                                    s.id().value(),
                                                    named(
                                                            s.texts(),
                                                            own(
                                                                    language,
                                                                    s.name(),
                                                                    s.description()),
                                                            true)));
            case PRODUCT ->
                    products.list(workspace, these)
                            .data()
                            .forEach(
                                    p ->
                                            drafts.put(
                                                    p.id().value(),
                                                    named(
                                                            p.texts(),
                                                            own(
                                                                    language,
                                                                    p.name(),
                                                                    p.description()),
                                                            false)));
            case DOCUMENT, FAQ -> throw new IllegalArgumentException("of no other room: " + kind);
        }
        return drafts;
    }

    private static List<PassageDraft> text(TextView text) {
        var title = WORDING.say(text.language(), "topic." + text.topic().code());
        try {
            return Chunks.ofText(text.body()).stream()
                    .map(chunk -> new PassageDraft(text.language(), title, chunk.body()))
                    .toList();
        } catch (Unreadable e) {
            throw new IllegalStateException("a text of the shop is bounded", e);
        }
    }

    private static Named own(Language language, String name, Optional<String> description) {
        return new Named(language, name, description, List.of());
    }

    private static List<PassageDraft> named(List<Named> texts, Named own, boolean evenBare) {
        var isSaid = texts.stream().anyMatch(text -> text.language().equals(own.language()));
        return Stream.concat(texts.stream(), isSaid ? Stream.of() : Stream.of(own))
                .filter(text -> evenBare || text.description().isPresent())
                .map(text -> new PassageDraft(text.language(), text.name(), body(text)))
                .toList();
    }

    private static String body(Named text) {
        var about = text.description().orElse("");
        var others = String.join(", ", text.aliases());
        var both = others.isEmpty() ? about : about + "\n(" + others + ")";
        return both.substring(0, Math.min(both.length(), 2 * Chunks.LONGEST)).strip();
    }

    private static ListRequest these(Collection<UUID> sources) {
        return new ListRequest(
                ListRequest.MOST,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("id", sources.stream().map(UUID::toString).toList()),
                false);
    }

    private static ListRequest with(ListRequest request, String field, String value) {
        var equal = new HashMap<>(request.equal());
        equal.put(field, List.of(value));
        return new ListRequest(
                request.limit(),
                request.cursor(),
                request.sort(),
                request.filter(),
                request.search(),
                Map.copyOf(equal),
                false);
    }
}
