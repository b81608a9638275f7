package com.shopme.knowledge;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.knowledge.reading.FileKind;
import com.shopme.platform.Auditable;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The documents of a shop: files as they came and texts that were pasted. Their text is taken out
/// in the background: until then a new document is not found, and a changed one as it was.
@Service
public class Documents {
    /// Bytes of a file, characters of a pasted text.
    public static final int LARGEST = 10 * 1024 * 1024 - 64 * 1024;

    private static final int MOST = 500;

    private final DocumentStore store;
    private final PassageStore passages;
    private final Lanes lanes;
    private final ApplicationEventPublisher events;

    Documents(
            DocumentStore store,
            PassageStore passages,
            Lanes lanes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passages = passages;
        this.lanes = lanes;
        this.events = events;
    }

    /// A file as it came.
    public record File(String name, byte[] bytes) {}

    @Transactional(readOnly = true)
    public Page<Document> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Document get(WorkspaceId workspace, DocumentId id) {
        return store.find(workspace, id).orElseThrow(Documents::notFound);
    }

    /// What it was cut into, in its order.
    ///
    /// @throws NotFound if there is no such document
    @Transactional(readOnly = true)
    public Page<Passage> passages(WorkspaceId workspace, DocumentId id, ListRequest request) {
        get(workspace, id);
        return passages.list(workspace, SourceKind.DOCUMENT, id.value(), request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public File file(WorkspaceId workspace, DocumentId id) {
        var whole = store.whole(workspace, id).orElseThrow(Documents::notFound);
        var name = whole.document().fileName().orElse(whole.document().name() + ".txt");
        return new File(name, whole.content());
    }

    /// @param said of it: `name` if another than the file's, `language` if it is known,
    ///   `source_url`
    /// @throws UnusableDocument if it is too large, or none that can be read
    @Transactional
    public Document upload(WorkspaceId workspace, File file, Map<String, String> said) {
        var kind = kind(file);
        var given = JsonNodeFactory.instance.objectNode().put("name", bare(file.name()));
        said.forEach(given::put);
        var draft = DocumentDraft.read(Given.of(given), Optional.empty(), false);
        return add(workspace, kind, Optional.of(shortened(file.name())), draft, file.bytes());
    }

    /// @throws InvalidRequest telling all that is wrong
    @Transactional
    public Document paste(WorkspaceId workspace, Given given) {
        var draft = DocumentDraft.read(given, Optional.empty(), true);
        return add(
                workspace, FileKind.TEXT, Optional.empty(), draft, draft.content().orElseThrow());
    }

    /// Writes what is given; the rest stays.
    ///
    /// @throws InvalidRequest if a text is given for what came as a file
    @Transactional
    public Document update(WorkspaceId workspace, DocumentId id, Given given, IfMatch condition) {
        var before = locked(workspace, id, condition);
        if (given.has("text") && before.fileName().isPresent())
            given.wrong("text", "file", "it came as a file: send a new file instead");
        var draft = DocumentDraft.read(given, Optional.of(before), given.has("text"));
        if (draft.isAsBefore(before)) return before;
        store.update(workspace, id, draft);
        draft.content()
                .ifPresent(
                        text ->
                                store.content(
                                        workspace, id, FileKind.TEXT, Optional.empty(), text));
        return changed(workspace, before);
    }

    /// Puts another file in its place.
    ///
    /// @throws UnusableDocument if it is too large, or none that can be read
    @Transactional
    public Document replace(WorkspaceId workspace, DocumentId id, File file, IfMatch condition) {
        var before = locked(workspace, id, condition);
        store.content(workspace, id, kind(file), Optional.of(shortened(file.name())), file.bytes());
        return changed(workspace, before);
    }

    /// Takes its text out once more.
    @Transactional
    public Document processAgain(WorkspaceId workspace, DocumentId id) {
        locked(workspace, id, IfMatch.ANY);
        return process(workspace, id);
    }

    @Transactional
    public void delete(WorkspaceId workspace, DocumentId id, IfMatch condition) {
        var before = locked(workspace, id, condition);
        store.delete(workspace, id);
        passages.forget(workspace, SourceKind.DOCUMENT, id.value());
        tell(workspace, "deleted", id, before.told(), Map.of());
    }

    /// Brings a deleted one back; one that is not deleted stays as it is.
    @Transactional
    public Document restore(WorkspaceId workspace, DocumentId id) {
        var now = store.lock(workspace, id).orElseThrow(Documents::notFound);
        if (now.deletedAt().isEmpty()) return now;
        room(workspace);
        tell(workspace, "restored", id, Map.of(), now.told());
        return process(workspace, id);
    }

    private Document add(
            WorkspaceId workspace,
            FileKind kind,
            Optional<String> fileName,
            DocumentDraft draft,
            byte[] content) {
        room(workspace);
        var id = new DocumentId(Ids.next());
        store.insert(workspace, id, kind, fileName, draft);
        store.content(workspace, id, kind, fileName, content);
        var added = process(workspace, id);
        tell(workspace, "created", id, Map.of(), added.told());
        return added;
    }

    private Document changed(WorkspaceId workspace, Document before) {
        var now = process(workspace, before.id());
        tell(workspace, "updated", before.id(), before.told(), now.told());
        return now;
    }

    private Document process(WorkspaceId workspace, DocumentId id) {
        store.processing(workspace, id);
        lanes.wake(workspace, KnowledgeWork.QUEUE, KnowledgeWork.document(id));
        return get(workspace, id);
    }

    private Document locked(WorkspaceId workspace, DocumentId id, IfMatch condition) {
        var now =
                store.lock(workspace, id)
                        .filter(document -> document.deletedAt().isEmpty())
                        .orElseThrow(Documents::notFound);
        condition.check(now.updatedAt());
        return now;
    }

    private void room(WorkspaceId workspace) {
        if (store.count(workspace) >= MOST)
            throw new UnusableDocument("A workspace has %d documents at most.".formatted(MOST));
    }

    private static FileKind kind(File file) {
        if (file.bytes().length == 0) throw new UnusableDocument("The file is empty.");
        if (file.bytes().length > LARGEST)
            throw new UnusableDocument("A document has 10 MB at most.");
        if (FileKind.isOldOrLockedOffice(file.bytes()))
            throw new UnusableDocument(
                    "The file is locked by a password, or of Word or Excel before 2007. Save it"
                            + " without a password as .docx or .xlsx.");
        return FileKind.of(file.bytes(), file.name())
                .orElseThrow(
                        () ->
                                new UnusableDocument(
                                        "A PDF, Word (.docx), Excel (.xlsx), CSV or text file is"
                                                + " needed."));
    }

    private static String bare(String file) {
        return shortened(file.replaceFirst("(?<=.)\\.[A-Za-z]{2,5}$", ""));
    }

    private static String shortened(String name) {
        var bare = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (bare.isEmpty()) return "document";
        var longest = Math.min(bare.codePointCount(0, bare.length()), DocumentDraft.LONGEST_NAME);
        return bare.substring(0, bare.offsetByCodePoints(0, longest));
    }

    private void tell(
            WorkspaceId workspace,
            String deed,
            DocumentId id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace,
                        "document." + deed,
                        "document",
                        Optional.of(id.value()),
                        before,
                        after));
    }

    private static NotFound notFound() {
        return new NotFound("document");
    }
}
